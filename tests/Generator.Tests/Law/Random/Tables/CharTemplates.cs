namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Characters.</summary>
internal static class CharTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("char literal", "char", "'`?a b c x y 0 5 9 + Z`'") { Weight = 4 },
        new("char from int", "char", "(char)('a' + (`int` & 7))") { Weight = 3 },
        new("char from digit", "char", "(char)('0' + Math.Abs(`int<1000` % 10))") { Weight = 3 },
        new("char ?:", "char", "(`bool` ? `char` : `char`)") { Weight = 3 },
        new("char switch", "char", "(`char!` switch { 'a' => 'b', >= '0' and <= '4' => `char`, 'x' or 'y' when `bool!` => `char`, _ => `char` })"),
        new("int from char", "int", "(`char` - 'a')") { Bound = static _ => 60 },
        new("switch on char", "int", "(`char!` switch { 'a' or 'b' => `int`, >= '0' and <= '9' => `int`, _ => `int` })") { Weight = 1 },
        new("char ==", "bool", "(`char` `?== !=` `char`)"),
        new("char <", "bool", "(`char` `?< <= > >=` `char`)"),
        new("char pattern", "bool", "(`char!` is >= 'b' and <= 'x')"),
        new("char pattern", "bool", "(`char!` is 'a' or '0' or '+')"),
        new("char local", Node.Statement, "char `+char` = `char`;") { Weight = 3 },
        new("char =", Node.Statement, "`=char` = `char`;") { Weight = 3 },
        new("char +=", Node.Statement, "`=char` = 'a';\n`@` += (char)`1..3`;") { Weight = 1 },
        new("char switch statement", Node.Statement, "switch (`char!`)\n{\ncase 'a':\ncase 'b':\n`block`\nbreak;\ncase >= '0' and <= '9':\n`block`\nbreak;\ndefault:\n`block`\nbreak;\n}") { Weight = 1 },
    ];
}
