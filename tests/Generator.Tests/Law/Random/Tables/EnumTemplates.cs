namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>The enums of the header, a plain one and one of flags; and what every enum can do.</summary>
internal static class EnumTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        .. Of("Hue", "Red", "Green", "Blue"),
        new("Hue ordered", "bool", "(`Hue` `?< <= > >=` `Hue`)"),
        new("enum switch", "int", "(`Hue!` switch { Hue.Red => `int`, Hue.Green => `int`, _ => `int` })"),
        new("enum pattern", "bool", "(`Hue!` is Hue.Red or Hue.Blue)"),
        new("enum pattern", "bool", "(`Hue!` is not Hue.Green)"),
        new("enum +", "Hue", "(`Hue` == Hue.Blue ? Hue.Red : `Hue` == Hue.Red ? Hue.Red + 1 : Hue.Blue)"),
        new("enum -", "int", "(`Hue` - `Hue`)") { Bound = static _ => 2, Weight = 1 },
        new("int from enum", "int", "(int)`Hue`") { Bound = static _ => 2 },
        new("flags literal", "Marks", "Marks.`?None Bold Tall Wide`") { Weight = 3 },
        new("flags |", "Marks", "(`Marks` | `Marks`)") { Weight = 4 },
        new("flags &", "Marks", "(`Marks` & `Marks`)"),
        new("flags ^", "Marks", "(`Marks` ^ `Marks`)"),
        new("flags & ~", "Marks", "(`Marks` & ~Marks.`?Bold Tall Wide`)"),
        new("flags ?:", "Marks", "(`bool` ? `Marks` : `Marks`)"),
        new("enum from int", "Marks", "(Marks)(`int` & 7)"),
        new("flags test", "bool", "((`Marks` & Marks.`?Bold Tall Wide`) != 0)"),
        new("flags test", "bool", "((`Marks` & `Marks`) == Marks.None)"),
        new("int from flags", "int", "(int)`Marks`") { Bound = static _ => 7 },
        new("flags local", Node.Statement, "Marks `+Marks` = `Marks`;"),
        new("flags |=", Node.Statement, "`=Marks` |= `Marks`;") { Weight = 1 },
        new("flags &=", Node.Statement, "`=Marks` &= `Marks`;") { Weight = 1 },
        new("flags ^=", Node.Statement, "`=Marks` ^= `Marks`;") { Weight = 1 },
    ];

    /// <summary>What every enum can do whose members have the values 0, 1, 2, ...</summary>
    public static IEnumerable<Template> Of(string type, params IReadOnlyList<string> members) =>
    [
        new("enum literal", type, $"{type}.`?{string.Join(' ', members)}`") { Weight = 4 },
        new("enum ?:", type, $"(`bool` ? `{type}` : `{type}`)") { Weight = 4 },
        new("enum switch expression", type, $"(`int!` switch {{ < 0 => {type}.{members[0]}, 0 or 1 => `{type}`, > 9 when `bool!` => `{type}`, _ => `{type}` }})"),
        new("enum from int", type, $"({type})Math.Abs(`int<1000` % {members.Count})"),
        new("enum ==", "bool", $"(`{type}` == {type}.`?{string.Join(' ', members)}`)"),
        new("enum !=", "bool", $"(`{type}` != `{type}`)"),
        new($"enum local", Node.Statement, $"{type} `+{type}` = `{type}`;"),
        new($"enum =", Node.Statement, $"`={type}` = `{type}`;"),
        new("enum switch statement", Node.Statement, $"switch (`{type}!`)\n{{\ncase {type}.{members[0]}:\n`block`\nbreak;\ncase {type}.{members[^1]} when `bool!`:\n`block`\nbreak;\ndefault:\n`block`\nbreak;\n}}") { Weight = 1 },
    ];
}
