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
}
