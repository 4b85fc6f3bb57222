namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Patterns of parts: properties, positions, lists. Arrays have two elements or more.</summary>
internal static class PartTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("property pattern", "bool", "(`Spot` is { X: `int pattern`, Y: > `0..5` })"),
        new("property pattern", "bool", "(`Spot` is { Sum: `int pattern` })"),
        new("nested property pattern", "bool", "(`Spot` is { Mirrored.X: > `0..9` } or { Mirrored: (0, _) })"),
        new("positional pattern", "bool", "(`Spot` is (`int pattern`, var `$x`) && `$x` < 9)"),
        new("positional pattern", "bool", "(`Spot` is Spot(_, > `0..5`))") { Weight = 1 },
        new("switch on a struct", "int", "(`Spot` switch { { X: 0 } => `int`, (> 3, var `$x`) => `$x` % 9, { Sum: < 0 } when `bool!` => `int`, _ => `int` })"),
        new("switch statement on a struct", Node.Statement, "switch (`Spot`)\n{\ncase (0, _):\n`block`\nbreak;\ncase { Y: > 2, X: var `$x` } when `$x` > 1:\n`block`\nbreak;\ndefault:\n`block`\nbreak;\n}") { Weight = 1 },
        new("list pattern", "bool", "(`=int[]` is [`int pattern`, ..])"),
        new("list pattern", "bool", "(`=int[]` is [_, var `$x`, ..] && `$x` > 2)"),
        new("list pattern", "bool", "(`=int[]` is [.., `int pattern`] or [0, ..])"),
        new("list pattern on a span", "bool", "(`span of int` is [`int pattern`, .., > `0..2`])"),
        new("list pattern with a slice", "int", "(`span of int` is [var `$x`, .. var `$r`] ? `$r`[0] + `$x` : `int`)") { Bound = static bounds => Bounds.Sum([60, bounds.Max()]) },
        new("switch on a list", "int", "(`=int[]` switch { [0, ..] => `int`, [var `$x`, .., > 2] => `$x` % 8, [_, ..] when `bool!` => `int`, _ => `int` })"),
    ];
}
