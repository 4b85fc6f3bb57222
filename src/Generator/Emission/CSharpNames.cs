using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Emission;

/// <summary>C# identifiers: the user's own, and readable ones made from slot names.</summary>
internal static class CSharpNames
{
    private const int MaxLength = 32;

    /// <summary>The identifier with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The identifier of a parameter or local inside the generated struct: another one where a member of the struct has that name.</summary>
    public static string Local(string name) => IsMember(name) ? name + "_" : Escape(name);

    private static readonly string[] s_helperEndings = ["Token", "TokenOrNone", "Value"];

    private static bool IsMember(string name) =>
        name is "Program" or "Predictor" or "PromptLength" or "ChainLength" or "BlockLength" or "WritePrompt" or "SourceMap"
        || (name.StartsWith("Table", StringComparison.Ordinal) && name.Skip(5).All(char.IsDigit))
        || (name.Length > 0 && !char.IsLower(name[0]) && s_helperEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>An identifier that recalls a slot's name: <c>a[1]*b[0]</c> becomes <c>a1_b0</c>, <c>product[3]</c> becomes <c>product3</c>.</summary>
    public static string FromSlot(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            bool isWord = letter is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (isWord)
            {
                text.Append(letter);
            }
            else if (letter is not ('[' or ']' or '(' or ')') && text.Length > 0 && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }
        }

        string identifier = text.ToString().Trim('_');
        identifier = identifier.Length > MaxLength ? identifier.Substring(0, MaxLength) : identifier;
        return identifier.Length == 0 || char.IsDigit(identifier[0]) ? "x" + identifier : identifier;
    }
}

/// <summary>Hands out identifiers, each once.</summary>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>The wish itself if it is free, else with the least number that is.</summary>
    public string Unique(string wish)
    {
        string name = wish;
        for (int i = 2; SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || !_taken.Add(name); i++)
        {
            name = $"{wish}_{i}";
        }

        return name;
    }
}
