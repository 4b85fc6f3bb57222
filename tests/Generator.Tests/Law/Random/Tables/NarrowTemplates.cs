namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>The types that C# promotes to int before it computes.</summary>
internal static class NarrowTemplates
{
    public static IEnumerable<Template> Of(string t) =>
    [
        new($"{t} from int", t, $"unchecked(({t})`int<1000`)") { Bound = t is "short" or "ushort" ? null : Bounds.Whole, Weight = 3 },
        new($"checked {t} from int", t, $"checked(({t})(`int` & 63))") { Bound = static _ => 63 },
        new($"{t} ?:", t, $"(`bool` ? `{t}` : `{t}`)"),
        new($"{t} %", t, $"({t})(`{t}` % `?3 5 10`)") { Bound = Bounds.Nine },
        new($"{t} &", t, $"({t})(`{t}` & `1..15`)") { Bound = static _ => 15 },
        new($"{t} +", "int", $"(`{t}` + `{t}`)") { Bound = Bounds.Sum, Weight = 1 },
        new($"{t} to int", "int", $"((int)`{t}`)") { Weight = 1 },
        new($"{t} ==", "bool", $"(`{t}` `?== !=` `{t}`)") { Weight = 1 },
        new($"{t} <", "bool", $"(`{t}` `?< > <= >=` `{t}`)") { Weight = 1 },
        new($"{t} switch", "int", $"(`{t}!` switch {{ 0 => `int`, < 5 => `int`, 7 or 8 => `int`, _ => `int` }})") { Weight = 1 },
    ];
}
