namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>The operators of a type that C# computes in.</summary>
internal static class WideTemplates
{
    public static IEnumerable<Template> Of(string t, string s) => [.. Arithmetic(t, s), .. Bits(t, s), .. Signed(t, s), .. Overflow(t, s), .. Comparisons(t)];

    private static IEnumerable<Template> Arithmetic(string t, string s) =>
    [
        new($"{t} +", t, $"(`{t}` + `{t}`)") { Bound = Bounds.Sum, Weight = 4 },
        t == "ulong"
            ? new($"{t} -", t, "((`ulong` + 60UL) - `ulong<60`)") { Bound = static bounds => Bounds.Sum([.. bounds, 60]) }
            : new($"{t} -", t, $"(`{t}!` - `{t}`)") { Bound = TypeFacts.IsUnsigned(t) ? Bounds.Whole : Bounds.Sum, Weight = TypeFacts.IsUnsigned(t) ? 1 : 4 },
        new($"{t} *", t, $"(`{t}<20` * `{t}<20`)") { Bound = Bounds.Product },
        new($"{t} *", t, $"(`{t}` * `?2 3 5 10`{s})") { Bound = Bounds.Times10 },
        new($"{t} /", t, $"(`{t}` / `?2 3 4 5 7 10`{s})"),
        new($"{t} %", t, $"(`{t}` % `?2 3 4 5 7 10`{s})") { Bound = Bounds.Nine },
        new($"{t} / unknown", t, $"(`{t}<60` / (`{t}<12` is var `$x` && `$x` > 0 ? `$x` : 2{s}))"),
        new($"{t} % unknown", t, $"(`{t}<60` % (`{t}<12` is var `$x` && `$x` > 0 ? `$x` : 3{s}))") { Bound = Bounds.Greatest },
        new($"{t} ?:", t, $"(`bool` ? `{t}` : `{t}`)") { Weight = 3 },
        new($"{t} switch", t, $"(`{t}!` switch {{ `{t} pattern` when `bool!` => `{t}`, 0 => `{t}`, 1 or 2 => `{t}`, > 6 => `{t}`, _ => `{t}` }})"),
        new($"{t} switch", t, $"(`{t}!` switch {{ 0 or 3 => `{t}`, var `$x` when `$x` > 5 => `$x` % 6{s}, _ => `{t}` }})"),
    ];

    private static IEnumerable<Template> Bits(string t, string s) =>
    [
        new($"{t} &", t, $"(`{t}<31` & `{t}<31`)") { Bound = Bounds.Bits },
        new($"{t} |", t, $"(`{t}<31` | `{t}<31`)") { Bound = Bounds.Bits },
        new($"{t} ^", t, $"(`{t}<31` ^ `{t}<31`)") { Bound = Bounds.Bits, Weight = t == "int" ? 8 : 2 },
        new($"{t} &", t, $"(`{t}` & `0..15`{s})") { Bound = Bounds.Bits },
        new($"{t} ^", t, $"(`{t}` ^ `0..15`{s})") { Bound = Bounds.Bits },
        t == "ulong"
            ? new($"{t} ~", t, "(~`ulong!` & 255UL)") { Bound = static _ => 255, Weight = 1 }
            : new($"{t} ~", t, $"(~`{t}!`)") { Bound = TypeFacts.IsUnsigned(t) ? Bounds.Whole : Bounds.Successor, Weight = 1 },
        new($"{t} <<", t, $"(`{t}<60` << `0..3`)") { Bound = Bounds.Times10 },
        new($"{t} << beyond the width", t, $"(`{t}!` << `?32 33 64 65`)") { Bound = Bounds.Whole, Weight = 1 },
        new($"{t} << unknown", t, $"(`{t}<20` << (`int` & 3))") { Bound = Bounds.Times10 },
        new($"{t} >>", t, $"(`{t}` >> `?1 2 3 33 65`)"),
        new($"{t} >> unknown", t, $"(`{t}<60` >> (`int` & 3))"),
        new($"{t} >>>", t, $"(`{t}!` >>> `?1 2 3 33 65`)") { Bound = TypeFacts.IsUnsigned(t) ? Bounds.Greatest : Bounds.Whole, Weight = 1 },
    ];

    private static IEnumerable<Template> Signed(string t, string s) => TypeFacts.IsUnsigned(t) ? [] :
    [
        new($"{t} unary -", t, $"(-`{t}`)"),
        new($"{t} unary +", t, $"(+`{t}`)") { Weight = 1 },
        new($"{t} / negative", t, $"(`{t}` / -`?2 3 7`{s})"),
        new($"{t} % negative", t, $"(`{t}` % -`?2 3 7`{s})") { Bound = Bounds.Nine },
        new($"checked {t} -", t, $"checked(`{t}<1000` - `{t}<1000`)") { Bound = Bounds.Sum },
        new($"checked {t} unary -", t, $"checked(-`{t}<1000`)") { Weight = 1 },
    ];

    // Without overflow where it is checked, with overflow where it is not.
    private static IEnumerable<Template> Overflow(string t, string s) =>
    [
        new($"checked {t} +", t, $"checked(`{t}<1000` + `{t}<1000`)") { Bound = Bounds.Sum },
        new($"checked {t} *", t, $"checked(`{t}<20` * `?2 3 5 10`{s})") { Bound = Bounds.Times10 },
        .. t.EndsWith("long", StringComparison.Ordinal) ? [] : Wrapped(t, s),
    ];

    // 32 bits only: numbers beyond 64 are none of the language's.
    private static IEnumerable<Template> Wrapped(string t, string s) =>
    [
        new($"{t} + overflow", t, $"(unchecked(`{t}<60` + {t}.MaxValue - 30{s}) % `?3 5 10`{s})") { Bound = Bounds.Nine },
        new($"{t} * overflow", t, $"(unchecked(`{t}<60` * ({t}.MaxValue / 7{s})) % `?3 5 10`{s})") { Bound = Bounds.Nine },
    ];

    private static IEnumerable<Template> Comparisons(string t) =>
        ((string[])["<", "<=", ">", ">=", "==", "!="]).Select(op => new Template($"{t} {op}", "bool", $"(`{t}` {op} `{t}`)") { Weight = t == "int" ? 3 : 1 });
}
