using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static CotGen.Generator.Tests.BadInput.Broken.Mutation;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Files cut off, pieces cut out, garbage put in.</summary>
internal static class TextMutations
{
    private static readonly string[] Openers =
    [
        "/*", "/**", "\"", "$\"{", "@\"", "\"\"\"", "$$\"\"\"{{", "'", "'ab'", "#if NEVER\n", "#if true\n", "#region\n", "#endif\n", "#else\n", "#error stop\n", "#line 1 \"a\"\n",
        "#line (1, 1) - (2, 2) 3 \"b\"\n", "#pragma warning disable\n", "#nullable disable\n", "#define X\n", "//", "///<summary>", "/// <see cref=\"", "<<<<<<< HEAD\n", "#!\n", "\\u", "@", "u8\"a\"u8",
    ];

    private static readonly string[] Garbage =
    [
        "\0", "\uFEFF", "\u200B", "\u202E", "\u2028", "\u0085", "\uD800", "\uDC00", "\uDBFF\uDFFF", "e\u0301", "\u0130", "\u212A", "ﬁ", "日本", "🦆", "\U0001D4D0", "\u00A0", "\uFFFE", "\uFFFF", "￿", "‮x", "\u001A",
        "\\u0061", "\\U0001F986", "⁠", "ＡＢ", "（", "；", "−", "“", "\t\v\f", "\r",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        Of("truncate", 60, static (source, random) => Replace(TextSpan.FromBounds(random.Next(source.Text.Length), source.Text.Length), "")),
        Of("cut the beginning", 15, static (source, random) => Replace(new TextSpan(0, random.Next(source.Text.Length)), "")),
        Of("cut a piece", 60, static (source, random) => Cut(source, random, random.Next(1, 80))),
        Of("cut a large piece", 15, static (source, random) => Cut(source, random, random.Next(80, source.Text.Length))),
        Of("copy a piece", 30, static (source, random) => Insert(random.Next(source.Text.Length), source.Text.ToString(Piece(source, random, random.Next(1, 200))))),
        Of("garbage", 45, static (source, random) => Insert(random.Next(source.Text.Length), string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(Garbage, random))))),
        Of("garbage in a name", 30, static (source, random) => Insert(Any(source.Identifiers, random).SpanStart + 1, Any(Garbage, random))),
        Of("any characters", 15, static (source, random) => Insert(random.Next(source.Text.Length), new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(0x10000))]))),
        Of("unterminated", 45, static (source, random) => Insert(Any(source.Tokens, random).SpanStart, Any(Openers, random))),
        Of("nothing", 3, static (source, random) => Replace(new TextSpan(0, source.Text.Length), Any(["", " ", "\0", "}", "{", "[CotTarget]", "[CotGen.CotTarget]", "partial class C { [CotGen.CotTarget]"], random))),
        Of("lines joined", 9, static (source, random) => Replace(Lines(source, random), source.Text.ToString(Lines(source, random)).Replace('\n', Any([' ', '\r', '\u2028'], random)))),
    ];

    private static TextSpan Piece(BrokenSource source, System.Random random, int length)
    {
        int start = random.Next(source.Text.Length);
        return new TextSpan(start, Math.Min(length, source.Text.Length - start));
    }

    private static TextChange Cut(BrokenSource source, System.Random random, int length) => Replace(Piece(source, random, length), "");

    private static TextSpan Lines(BrokenSource source, System.Random random) => source.Text.Lines[random.Next(source.Text.Lines.Count)].SpanIncludingLineBreak;
}
