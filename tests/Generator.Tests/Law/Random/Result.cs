namespace CotGen.Generator.Tests.Law.Random;

/// <summary>How a random target gives its result back: a value or a tuple, an out parameter, a span.</summary>
internal sealed record Result(string Type, string? Out, int SpanLength)
{
    public IReadOnlyList<string> Parameters => SpanLength > 0 ? [$"[FixedLength({SpanLength})] Span<int> result"]
        : Out is not null ? [$"out {Out} second"]
        : [];

    /// <summary>True for a single value that is returned.</summary>
    public bool IsSingle => Out is null && SpanLength == 0 && Type[0] != '(';

    public Template Exit => new(Construct, Node.Statement, Type == "void" ? "return;" : $"return `{Type}<100`;");

    /// <summary>The last statement, which looks at all variables, lest most of a program be for nothing.</summary>
    public Template LastExit => new(Construct, Node.Statement, Type switch
    {
        "void" => "result[`#" + SpanLength + "`] = `mix`;",
        "int" or "long" => "return `mix`;",
        "bool" => "return (`mix` & 3) < 2;",
        "byte" => "return unchecked((byte)`mix`);",
        "(int, bool)" => "return (`mix`, `bool`);",
        "Hue" => "return (Hue)((`mix` & 15) % 3);",
        "char" => "return (char)('a' + (`mix` & 15));",
        "Marks" => "return (Marks)(`mix` & 7);",
        _ => $"return `{Type}`;",
    });

    private string Construct => Type switch { "void" => "return", "(int, bool)" => "tuple result", _ => "return value" };

    public static Result Of(Language language) => language.Random.Next(13) switch
    {
        _ when language.Wants("element =", "element +=", "element compound", "Fill", "Clear", "span result", "return") => new("void", null, language.Random.Next(2, 4)),
        _ when language.Wants("tuple result") => new("(int, bool)", null, 0),
        _ when language.Wants("out parameter") => new("int", "bool", 0),
        0 => new("bool", null, 0),
        1 => new("byte", null, 0),
        2 => new("(int, bool)", null, 0),
        3 => new("int", "bool", 0),
        4 => new("Hue", "int", 0),
        5 or 6 => new("void", null, language.Random.Next(2, 4)),
        7 => new("long", null, 0),
        12 => new("char", null, 0),
        8 => new("Marks", null, 0),
        _ => new("int", null, 0),
    };
}
