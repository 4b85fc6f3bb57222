namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Framework methods.</summary>
internal static class LibraryTemplates
{
    private static readonly string[] Integers = [.. TypeFacts.Wide.Select(static wide => wide.Type), .. TypeFacts.Narrow];

    public static readonly IReadOnlyList<Template> All =
    [
        .. Integers.SelectMany(static t => new Template[]
        {
            new("Math.Min", t, $"Math.Min(`{t}`, `{t}`)"),
            new("Math.Max", t, $"Math.Max(`{t}`, `{t}`)"),
        }),
        new("Math.Abs", "int", "Math.Abs(`int<1000`)"),
        new("Math.Abs", "long", "Math.Abs(`long<1000`)"),
        new("Math.Abs", "sbyte", "Math.Abs((sbyte)(`sbyte` | 1))"),
        new("Math.Abs", "short", "Math.Abs((short)(`short` | 1))"),
        new("Math.DivRem", "int", "Math.DivRem(`int`, `?2 3 5 -4`).Quotient"),
        new("Math.DivRem", "int", "Math.DivRem(`int`, `?2 3 5 -4`).Remainder") { Bound = Bounds.Nine },
        new("Math.DivRem", "uint", "Math.DivRem(`uint`, `?2 3 5`u).Quotient"),
        new("Math.DivRem", "long", "Math.DivRem(`long`, `?2 3 5 -4`L).Remainder") { Bound = Bounds.Nine },
        .. OfBits(),
        .. OfCharacters(),
        new("Math.Clamp", "int", "Math.Clamp(`int`, `?-3 0 1`, `4..9`)") { Bound = Bounds.Nine },
        new("Math.Clamp", "int", "int.Clamp(`int`, Math.Min(`int<9`, 3), 9)") { Bound = Bounds.Nine },
        new("Math.Sign", "int", "Math.Sign(`int`)") { Bound = Bounds.One },
        new("Math.Sign", "int", "Math.Sign(`long`)") { Bound = Bounds.One, Weight = 1 },
        new("Math.BigMul", "long", "Math.BigMul(`int<20`, `int<20`)") { Bound = Bounds.Product, Weight = 1 },
        new("int.CopySign", "int", "int.CopySign(`int<1000`, `int`)") { Weight = 1 },
        new("int.Max", "int", "int.Max(`int`, `int`)") { Weight = 1 },
        new("IsEvenInteger", "bool", "`?int.IsEvenInteger int.IsOddInteger int.IsNegative int.IsPositive`(`int`)"),
        new("CompareTo", "int", "(`int`).CompareTo(`int`)") { Bound = Bounds.One, Weight = 1 },
        new("Equals", "bool", "(`int`).Equals(`int`)") { Weight = 1 },
        new("HasFlag", "bool", "(`Marks`).HasFlag(Marks.`?Bold Tall Wide`)"),
        new("Math.DivRem with out", Node.Statement, "int `+int` = Math.DivRem(`int<100`, `?2 3 7`, out int `+int`);"),
        new("Math.DivRem deconstructed", Node.Statement, "(`=int`, int `+int`) = Math.DivRem(`int<`, `?2 3 5`);"),
    ];

    private static IEnumerable<Template> OfBits() =>
    [
        new("PopCount", "int", "int.PopCount(`int<300`)") { Bound = static _ => 32 },
        new("PopCount", "int", "BitOperations.PopCount(`uint<300`)") { Bound = static _ => 32 },
        new("LeadingZeroCount", "int", "BitOperations.LeadingZeroCount(`uint`)") { Bound = static _ => 32 },
        new("TrailingZeroCount", "int", "BitOperations.TrailingZeroCount(`int`)") { Bound = static _ => 32 },
        new("Log2", "int", "BitOperations.Log2(`uint`)") { Bound = static _ => 32 },
        new("IsPow2", "bool", "BitOperations.IsPow2(`int`)"),
        new("RoundUpToPowerOf2", "uint", "BitOperations.RoundUpToPowerOf2(`uint<100`)") { Bound = Bounds.Bits, Weight = 1 },
        new("RotateLeft", "uint", "BitOperations.RotateLeft(`uint<100`, `?1 2 33 -1`)") { Bound = Bounds.Whole, Weight = 1 },
        new("RotateRight", "byte", "byte.RotateRight(`byte`, `int<9`)") { Bound = Bounds.Whole, Weight = 1 },
    ];

    private static IEnumerable<Template> OfCharacters() =>
    [
        new("char.IsDigit", "bool", "char.`?IsDigit IsAsciiDigit IsNumber`(`char`)"),
        new("char.IsLetter", "bool", "char.`?IsLetter IsAsciiLetter IsAsciiLetterUpper IsLower IsLetterOrDigit`(`char`)"),
        new("char.IsBetween", "bool", "char.IsBetween(`char`, 'a', 'm')") { Weight = 1 },
        new("char.ToUpperInvariant", "char", "char.`?ToUpperInvariant ToLowerInvariant`(`char`)"),
    ];
}
