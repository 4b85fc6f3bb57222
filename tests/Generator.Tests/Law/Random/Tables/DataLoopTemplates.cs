namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Loops whose number of rounds depends on the input: each counts down, halves, or shrinks a remainder, and nothing else writes what it counts.</summary>
internal static class DataLoopTemplates
{
    public static readonly IReadOnlyList<Template> All = [.. Templates().Select(static template => template with { IsDataLoop = true, Weight = 2 * template.Weight })];

    private static IEnumerable<Template> Templates() =>
    [
        new("while on data", Node.Statement, "int `$n` = Math.Abs(`int<1000` % `3..5`);\nwhile (`$n` > 0)\n{\n`$n`--;\n`data loop int $n`\n}"),
        new("do on data", Node.Statement, "int `$n` = `int` & 3;\ndo\n{\n`$n`--;\n`data loop int $n`\n}\nwhile (`$n` > 0);"),
        new("for on data", Node.Statement, "int `$n` = `int` & 3;\nfor (int `$i` = 0; `$i` < `$n`; `$i`++)\n`data loop int $i`"),
        new("for from data", Node.Statement, "for (int `$i` = `int` & 3; `$i` < 4; `$i`++)\n`data loop int $i`"),
        new("for with a condition on data", Node.Statement, "for (int `$i` = 0; `$i` < 3 && `bool`; `$i`++)\n`data loop int $i`"),
        new("halving on data", Node.Statement, "int `$n` = `int` & 31;\nwhile (`$n` > 1)\n{\n`$n` /= 2;\n`data loop int $n`\n}"),
        new("while (true) on data", Node.Statement, "int `$n` = `int` & 3;\nwhile (true)\n{\nif (`$n` == 0)\n{\nbreak;\n}\n`$n`--;\n`data loop int $n`\n}"),
        new("greatest common divisor", Node.Statement, "(int `$a`, int `$b`) = (`int` & 7, `int` & 7);\nwhile (`$b` != 0)\n{\n(`$a`, `$b`) = (`$b`, `$a` % `$b`);\n}\nint `+int` = `$a`;") { Bound = static _ => 7 },
        new("subtraction on data", Node.Statement, "int `$n` = `int` & 15;\nint `$q` = 0;\nwhile (`$n` >= 3)\n{\n`$n` -= 3;\n`$q`++;\n}\nint `+int` = `$q`;") { Bound = static _ => 5 },
    ];
}
