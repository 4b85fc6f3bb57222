namespace CotGen.Generator.Tests.Law.Random;

/// <summary>How a random target gives its result back: a value, a tuple, an out parameter or a span.</summary>
internal sealed record RandomResult(string Type, string? Second, int SpanLength)
{
    public IReadOnlyList<string> Parameters => SpanLength > 0 ? [$"[FixedLength({SpanLength})] Span<int> result"]
        : Second is not null && !IsTuple ? [$"out {Second} second"]
        : [];

    public bool IsTuple => Type.StartsWith('(');

    public static RandomResult Of(System.Random random) => random.Next(8) switch
    {
        0 => new("bool", null, 0),
        1 => new("byte", null, 0),
        2 => new("(int, bool)", null, 0),
        3 => new("int", "bool", 0),
        4 or 5 => new("void", null, random.Next(2, 4)),
        _ => new("int", null, 0),
    };

    /// <summary>Statements that set <c>differs</c>.</summary>
    public IEnumerable<string> Comparison(string name, List<RandomParameter> parameters)
    {
        string arguments = string.Join(", ", parameters.Select(static parameter => parameter.Name));
        if (SpanLength > 0)
        {
            return
            [
                $"int[] expected = new int[{SpanLength}], actual = new int[{SpanLength}];",
                $"{name}({arguments}, expected);",
                $"{name}Cot.Invoke({arguments}, actual);",
                "bool differs = !expected.AsSpan().SequenceEqual(actual);",
            ];
        }

        return Second is null
            ? [$"bool differs = {name}({arguments}) != {name}Cot.Invoke({arguments});"]
            : [$"bool differs = {name}({arguments}, out {Second} first) != {name}Cot.Invoke({arguments}, out {Second} again) || first != again;"];
    }
}
