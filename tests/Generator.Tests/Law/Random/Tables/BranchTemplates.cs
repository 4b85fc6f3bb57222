namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Branches.</summary>
internal static class BranchTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("if", Node.Statement, "if (`bool`)\n`block`") { Weight = 6 },
        new("if else", Node.Statement, "if (`bool`)\n`block`\nelse\n`block`") { Weight = 6 },
        new("else if", Node.Statement, "if (`bool`)\n`block`\nelse if (`bool`)\n`block`\nelse\n`block`") { Weight = 3 },
        new("switch", Node.Statement, "switch (`int!`)\n{\ncase 0:\n`block`\nbreak;\ncase 1 or 2:\ncase 5:\n`block`\nbreak;\ncase > 6 when `bool!`:\n`block`\nbreak;\ndefault:\n`block`\nbreak;\n}") { Weight = 3 },
        new("switch without default", Node.Statement, "switch (`int!`)\n{\ncase `int pattern` when `bool!`:\n`block`\nbreak;\ncase 3:\n`block`\nbreak;\n}") { Weight = 3 },
        new("switch on a tuple", Node.Statement, "switch (`int`, `bool`)\n{\ncase (0, _):\n`block`\nbreak;\ncase (> 3, true):\n`block`\nbreak;\ncase (_, var `$x`) when `$x`:\n`block`\nbreak;\n}"),
        new("switch with default first", Node.Statement, "switch (`int!`)\n{\ndefault:\n`block`\nbreak;\ncase < 0:\n`block`\nbreak;\ncase 4:\n`block`\nbreak;\n}"),
        new("switch on bool", Node.Statement, "switch (`bool!`)\n{\ncase true:\n`block`\nbreak;\ncase false:\n`block`\nbreak;\n}") { Weight = 1 },
        new("early return", Node.Statement, "if (`bool`)\n{\n`return`\n}"),
        new("return in a section", Node.Statement, "switch (`int!`)\n{\ncase 2:\n`return`\ncase 7:\n`block`\nbreak;\n}") { Weight = 1 },
        new("throw that cannot happen", Node.Statement, "if ((`int` & 3) > 3)\n{\nthrow new InvalidOperationException();\n}") { Weight = 1 },
        new("throw in a switch", Node.Statement, "int `+int` = (`int` & 1) switch { 0 => `int<50`, 1 => `int<50`, _ => throw new ArgumentException() };") { Weight = 1 },
    ];
}
