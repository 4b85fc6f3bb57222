namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Loops, four rounds at most, and the ways out of them.</summary>
internal static class LoopTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("for", Node.Statement, "for (int `$i` = 0; `$i` < `2..4`; `$i`++)\n`loop int $i`") { Weight = 6 },
        new("for downwards", Node.Statement, "for (int `$i` = `1..3`; `$i` >= 0; `$i`--)\n`loop int $i`"),
        new("for in steps", Node.Statement, "for (int `$i` = 0; `$i` < 7; `$i` += `2..4`)\n`loop int $i`"),
        new("for with two variables", Node.Statement, "for (int `$i` = 0, `$j` = 5; `$i` < `$j`; `$i`++, `$j`--)\n`loop int $j`"),
        new("for over bytes", Node.Statement, "for (byte `$i` = 0; `$i` < 3; `$i`++)\n`loop byte $i`") { Weight = 1 },
        new("while with known rounds", Node.Statement, "int `$i` = 0;\nwhile (`$i` < `2..4`)\n{\n`$i`++;\n`loop int $i`\n}"),
        new("while (true)", Node.Statement, "int `$i` = `0..3`;\nwhile (true)\n{\nif (`$i` == 4)\n{\nbreak;\n}\n`$i`++;\n`loop int $i`\n}"),
        new("do with known rounds", Node.Statement, "int `$i` = 0;\ndo\n{\n`$i`++;\n`loop int $i`\n}\nwhile (`$i` < `1..4`);"),
        new("for without a condition", Node.Statement, "for (int `$i` = 0; ; `$i`++)\n{\nif (`$i` > 2 || `bool`)\n{\nbreak;\n}\n`loop int $i`\n}"),
        new("break", Template.Jump, "if (`bool`)\n{\nbreak;\n}") { Weight = 4 },
        new("continue", Template.Jump, "if (`bool`)\n{\ncontinue;\n}") { Weight = 4 },
        new("break after a write", Template.Jump, "if (`bool`)\n{\n`=int` = `int<`;\nbreak;\n}"),
        new("return in a loop", Template.Jump, "if (`bool`)\n{\n`return`\n}") { Weight = 3 },
    ];
}
