namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Local functions, with and without what they capture.</summary>
internal static class FunctionTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("local function", Node.Statement, "int `$f`(int `$a`) => `$a` + `captured int`;\nint `+int` = `$f`(`int<20`);") { Bound = static _ => 70 },
        new("local function called twice", Node.Statement, "int `$f`(int `$a`) => `captured int` - `$a`;\nint `+int` = `$f`(`int<9`) - `$f`(`int<20`);") { Bound = static _ => 140, Weight = 1 },
        new("local function with statements", Node.Statement, "void `$f`(int `$a`)\n`function int $a`\n`$f`(`int<20`);"),
        new("local function that writes", Node.Statement, "void `$f`(int `$a`) => `=int` += `$a`;\n`$f`(`int<9`);\n`$f`(`0..3`);") { Growth = Bounds.Nine, Weight = 1, CapturesTarget = true },
        new("static local function", Node.Statement, "static int `$f`(int `$a`, bool `$b`) => `$b` ? `$a` % 7 : `$a` - `0..9`;\nint `+int` = `$f`(`int<30`, `bool`);") { Bound = static _ => 40 },
        new("local function below its call", Node.Statement, "bool `+bool` = `$f`(`int`);\nbool `$f`(int `$a`) => `$a` > 2 == `captured bool`;"),
        new("recursive local function", Node.Statement, "int `$f`(int `$a`) => `$a` <= 0 ? `captured int` : `$f`(`$a` - 1) + 1;\nint `+int` = `$f`(`0..3`);") { Bound = static _ => 60, Weight = 1 },
        new("local function with ref", Node.Statement, "void `$f`(ref int `$a`, int `$b`) => `$a` -= `$b`;\n`$f`(ref `=int`, `int<9`);") { Growth = Bounds.Nine, Weight = 1 },
        new("local function with out", Node.Statement, "bool `$f`(int `$a`, out int `$b`)\n{\n`$b` = `$a` % 5;\nreturn `$a` > `$b`;\n}\nbool `+bool` = `$f`(`int<30`, out int `+int`);") { Weight = 1 },
    ];
}
