namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Truth values.</summary>
internal static class LogicTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("true", "bool", "true") { Weight = 1 },
        new("false", "bool", "false") { Weight = 1 },
        new("leaf comparison", "bool", "(`int.` `?< > == !=` `int.`)") { Weight = 8 },
        new("&&", "bool", "(`bool` && `bool`)") { Weight = 3 },
        new("||", "bool", "(`bool` || `bool`)") { Weight = 3 },
        new("!", "bool", "!`bool`"),
        new("bool &", "bool", "(`bool` & `bool`)"),
        new("bool |", "bool", "(`bool` | `bool`)"),
        new("bool ^", "bool", "(`bool` ^ `bool`)"),
        new("bool ==", "bool", "(`bool` == `bool`)"),
        new("bool !=", "bool", "(`bool` != `bool`)"),
        new("bool ?:", "bool", "(`bool` ? `bool` : `bool`)"),
        new("bool switch", "bool", "(`int!` switch { 0 => `bool`, 1 or 5 => `bool`, < 0 => `bool`, _ => `bool` })"),
        new("short circuit of an effect", "bool", "(`bool` && (`=int` = `int<`) > 2)"),
        new("short circuit of an effect", "bool", "(`bool` || (`=bool` = `bool`))"),
        new("is pattern", "bool", "(`int!` is `int pattern`)") { Weight = 4 },
        new("is pattern", "bool", "(`long!` is `long pattern`)"),
        new("is pattern", "bool", "(`uint!` is `uint pattern`)"),
        new("is pattern", "bool", "(`ulong!` is `ulong pattern`)"),
        new("is var", "bool", "(`int!` is var `$x` && `$x` * `$x` > 8)"),
        new("is declaration", "bool", "(`int!` is int `$x` && `$x` > 3)"),
    ];
}
