namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Tuples.</summary>
internal static class TupleTemplates
{
    private const string Pair = "(int, bool)";

    public static readonly IReadOnlyList<Template> All =
    [
        new("tuple", Pair, "(`int`, `bool`)") { Weight = 4 },
        new("tuple ?:", Pair, $"(`bool` ? `{Pair}` : `{Pair}`)"),
        new("tuple switch", "int", "((`int`, `bool`) switch { (`0..3`, _) => `int`, (> 4, true) => `int`, (var `$x`, _) => `$x` % 8 })"),
        new("tuple switch", "int", $"(`{Pair}` switch {{ (0 or 1, false) => `int`, (_, true) when `bool!` => `int`, _ => `int` }})"),
        new("tuple pattern", "bool", $"(`{Pair}` is (`int pattern`, true))"),
        new("tuple element", "int", $"(`{Pair}`).Item1"),
        new("tuple element", "bool", $"(`{Pair}`).Item2"),
        new("tuple local", Node.Statement, $"{Pair} `+{Pair}` = `{Pair}`;"),
        new("tuple =", Node.Statement, $"`={Pair}` = `{Pair}`;"),
        new("tuple element =", Node.Statement, $"`={Pair}`.Item1 = `int<`;"),
        new("deconstruction into new variables", Node.Statement, $"var (`+int`, `+bool`) = `{Pair}`;"),
        new("deconstruction into variables", Node.Statement, "(`=int`, _) = (`int<`, `bool`);"),
        new("deconstruction, mixed", Node.Statement, "(`=int`, var `+bool`) = (`int<`, `bool`);") { Weight = 1 },
        new("swap", Node.Statement, "(`=int`, int `+int`) = (`int<`, `@`);"),
    ];
}
