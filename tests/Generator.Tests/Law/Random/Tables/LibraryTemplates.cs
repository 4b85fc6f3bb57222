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
        new("Math.DivRem deconstructed", Node.Statement, "(`=int`, int `+int`) = Math.DivRem(`int<`, `?2 3 5`);"),
    ];
    /// <summary>Methods of the integer types, of bits, of flags.</summary>
    public static readonly IReadOnlyList<Template> More =
    [
        new("Math.Clamp", "int", "Math.Clamp(`int`, -3, `1..9`)") { Bound = Bounds.Nine },
        new("Math.Clamp", "long", "Math.Clamp(`long`, 0L, `1..9`L)") { Bound = Bounds.Nine },
        new("Math.Sign", "int", "Math.Sign(`int`)") { Bound = Bounds.One },
        new("int.Max", "int", "int.Max(`int`, `int`)"),
        new("int.PopCount", "int", "int.PopCount(`int<300`)") { Bound = static _ => 32 },
        new("BitOperations.PopCount", "int", "BitOperations.PopCount(`uint<300`)") { Bound = static _ => 32 },
        new("BitOperations.Log2", "int", "BitOperations.Log2(`uint<300`)") { Bound = static _ => 32 },
        new("BitOperations.TrailingZeroCount", "int", "BitOperations.TrailingZeroCount(`int<300`)") { Bound = static _ => 32 },
        new("BitOperations.LeadingZeroCount", "int", "BitOperations.LeadingZeroCount(`uint<300`)") { Bound = static _ => 32 },
        new("byte.RotateLeft", "byte", "byte.RotateLeft(`byte`, `0..9`)") { Bound = static _ => 255 },
        new("int.IsEvenInteger", "bool", "int.IsEvenInteger(`int`)"),
        new("int.IsNegative", "bool", "int.IsNegative(`int`)"),
        new("CompareTo", "int", "(`int`).CompareTo(`int`)") { Bound = Bounds.One },
        new("Equals", "bool", "(`int`).Equals(`int`)"),
        new("HasFlag", "bool", "(`Marks`).HasFlag(`Marks`)"),
        new("Cot.Mark", "int", "Cot.Mark(`int<100`, \"marked\")"),
        new("Math.DivRem with out", Node.Statement, "int `+int` = Math.DivRem(`int`, `?2 3 5`, out int `+int`);"),
    ];
}
