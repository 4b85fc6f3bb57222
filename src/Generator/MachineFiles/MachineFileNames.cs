using System.Globalization;
using System.Text;
using CotGen.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.MachineFiles;

/// <summary>C# names for what machine files name: any text may be the name of a state, a symbol or a file.</summary>
internal static class MachineFileNames
{
    // What may be said as a word; all else is told by its code.
    private static readonly Dictionary<char, string> s_words = (
        "_ Underscore + Plus - Minus * Star / Slash = Equals # Hash $ Dollar % Percent & And ( Open ) Close [ OpenBracket ] CloseBracket { OpenBrace } CloseBrace < Less > Greater "
        + ". Dot , Comma : Colon ; Semicolon ! Exclamation ? Question \" Quote ' Apostrophe | Bar ^ Caret ~ Tilde @ At \\ Backslash ` Backtick")
        .Split(' ')
        .Select(static (word, i) => (Word: word, Pair: i / 2))
        .GroupBy(static part => part.Pair, static part => part.Word)
        .ToDictionary(static pair => pair.First()[0], static pair => pair.Last());

    /// <summary>The target's name: the file's in words that begin with capitals, <c>binary-add.yaml</c> gives <c>BinaryAdd</c>.</summary>
    public static string TargetOf(string path)
    {
        var name = new StringBuilder();
        bool isStart = true;
        foreach (char letter in System.IO.Path.GetFileNameWithoutExtension(path))
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(letter) || letter == '_')
            {
                isStart = true;
                continue;
            }

            name.Append(isStart ? char.ToUpperInvariant(letter) : letter);
            isStart = false;
        }

        return name.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name.ToString() : "Machine" + name;
    }

    /// <summary>Members of an enum, one for each name, in their order.</summary>
    public static EquatableArray<string> MembersOf(IEnumerable<string> names)
    {
        // The field behind an enum has this name.
        var taken = new HashSet<string>(StringComparer.Ordinal) { "value__" };
        var members = new List<string>();
        foreach (string wish in names.Select(MemberOf))
        {
            string member = wish;
            for (int i = 2; !taken.Add(member); i++)
            {
                member = $"{wish}_{Integers.Text(i)}";
            }

            members.Add(member);
        }

        return members.ToEquatableArray();
    }

    private static string MemberOf(string name)
    {
        var member = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool isPart = SyntaxFacts.IsIdentifierPartCharacter(name[i]) && !(name == "_");
            if (isPart)
            {
                member.Append(name[i]);
            }
            else if (name[i] == ' ' || s_words.ContainsKey(name[i]))
            {
                member.Append(name[i] == ' ' ? "Space" : s_words[name[i]]);
            }
            else
            {
                bool isPair = char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]);
                member.Append('U').Append((isPair ? char.ConvertToUtf32(name[i], name[i + 1]) : name[i]).ToString("X4", CultureInfo.InvariantCulture));
                i += isPair ? 1 : 0;
            }
        }

        return member.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(member[0]) ? member.ToString() : "_" + member;
    }
}
