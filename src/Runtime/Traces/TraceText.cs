using System.Text;
using CotGen.Programs;
using CotGen.Traces;

namespace CotGen;

/// <summary>How a chain is shown to people.</summary>
public enum TraceStyle
{
    /// <summary>Values only: <c>56 6 5 END</c>. The only style that <see cref="TraceText.Parse"/> reads.</summary>
    Terse,

    /// <summary>Names and values on one line: <c>a[1]*b[0]=56 carry=5 END</c>. A name that occurs several times has an index: <c>carry#2=1</c>.</summary>
    Standard,

    /// <summary>One line per token, with its number: <c>0  a[1]*b[0] = 56</c>.</summary>
    Lines,

    /// <summary>One sentence per token: that of the method's <see cref="CotTextAttribute"/>, or <c>carry is 5.</c></summary>
    Narrated,
}

/// <summary>Turns tokens into text for people and terse text back into tokens. The text is the same in every culture.</summary>
public static class TraceText
{
    /// <summary>What stands for a word that is no token of the program.</summary>
    public const ushort Unknown = ushort.MaxValue;

    /// <summary>The texts of <paramref name="tokens"/> (prompt or chain) separated by blanks.</summary>
    public static string Terse(CotProgram program, ReadOnlySpan<ushort> tokens)
    {
        ArgumentNullException.ThrowIfNull(program);
        var text = new StringBuilder();
        foreach (ushort token in tokens)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(program.Vocabulary.TextOf(token));
        }

        return text.ToString();
    }

    /// <summary>The chain as <c>name=value</c> pairs separated by blanks.</summary>
    public static string Standard(CotProgram program, ReadOnlySpan<ushort> chain) => Render(program, chain, TraceStyle.Standard);

    /// <summary>The chain with one line per token, each ended by a line feed.</summary>
    public static string Lines(CotProgram program, ReadOnlySpan<ushort> chain) => Render(program, chain, TraceStyle.Lines);

    /// <summary>The chain as sentences, each ended by a line feed.</summary>
    /// <param name="program">The program that the tokens belong to.</param>
    /// <param name="prompt">The prompt, of which sentences speak.</param>
    /// <param name="chain">Chain tokens from the first on.</param>
    public static string Narrated(CotProgram program, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Narration.Of(program, prompt, chain);
    }

    /// <summary>Renders a chain. Narrated without its prompt, sentences that speak of the prompt are replaced by name and value.</summary>
    /// <param name="program">The program that the tokens belong to.</param>
    /// <param name="chain">Chain tokens from the first on; what follows the program's last slot has no name.</param>
    /// <param name="style">The rendering.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="style"/> is none of the styles.</exception>
    public static string Render(CotProgram program, ReadOnlySpan<ushort> chain, TraceStyle style)
    {
        ArgumentNullException.ThrowIfNull(program);
        return style switch
        {
            TraceStyle.Terse => Terse(program, chain),
            TraceStyle.Standard => Pairs(program, chain),
            TraceStyle.Lines => Table(program, chain),
            TraceStyle.Narrated => Narrated(program, [], chain),
            _ => throw new ArgumentOutOfRangeException(nameof(style)),
        };
    }

    /// <summary>Reads token texts that are separated by white space, such as a terse chain or prompt.</summary>
    /// <param name="program">The program whose vocabulary counts.</param>
    /// <param name="text">Any text.</param>
    /// <returns>One token per word; <see cref="Unknown"/> for a word that is no token.</returns>
    public static ushort[] Parse(CotProgram program, string text)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(text);
        return Array.ConvertAll(
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            word => program.Vocabulary.TryFind(word, out ushort token) ? token : Unknown);
    }

    private static string Pairs(CotProgram program, ReadOnlySpan<ushort> chain)
    {
        var text = new StringBuilder();
        string[] names = SlotNames.Of(program);
        for (int i = 0; i < chain.Length; i++)
        {
            text.Append(i == 0 ? "" : " ");
            AppendNamed(text, program, names, i, chain[i], "=");
        }

        return text.ToString();
    }

    private static string Table(CotProgram program, ReadOnlySpan<ushort> chain)
    {
        var text = new StringBuilder();
        string[] names = SlotNames.Of(program);
        int width = Integers.Text(Math.Max(chain.Length - 1, 0)).Length;
        for (int i = 0; i < chain.Length; i++)
        {
            text.Append(Integers.Text(i).PadLeft(width)).Append("  ");
            AppendNamed(text, program, names, i, chain[i], " = ");
            text.Append('\n');
        }

        return text.ToString();
    }

    // END and whatever comes after it have no name.
    private static void AppendNamed(StringBuilder text, CotProgram program, string[] names, int index, ushort token, string equals)
    {
        if (SlotAt(program, index, token) is { } slot)
        {
            text.Append(names[slot]).Append(equals);
        }

        text.Append(program.Vocabulary.TextOf(token));
    }

    // The slot that a token is written for; null for END and what comes after it.
    internal static int? SlotAt(CotProgram program, int index, ushort token)
    {
        if (program.Layout.IsBounded || program.Machine is not null)
        {
            return index < program.TokenCount ? index : null;
        }

        bool isEnd = token < program.Vocabulary.Count && program.Vocabulary[token].Type.Kind == TokenKind.End;
        return isEnd ? null : program.Layout.SlotAt(width: 1, index);
    }
}
