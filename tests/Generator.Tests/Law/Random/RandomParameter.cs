namespace CotGen.Generator.Tests.Law.Random;

/// <summary>A parameter of a random target: <paramref name="Length"/> is 0 for a scalar; enums and bool state no domain.</summary>
internal sealed record RandomParameter(string Name, string Type, int Min, int Size, int Length)
{
    private const int MaxInputs = 2_000;

    private static readonly (string Type, int Min, int Max)[] Edges =
        [("byte", 250, 255), ("byte", 0, 5), ("sbyte", -128, -124), ("sbyte", 122, 127), ("short", 32764, 32767), ("short", -32768, -32765), ("sbyte", -3, 3),
        ("ushort", 65533, 65535), ("uint", 0, 4), ("long", -3, 3)];

    /// <summary>Number of values.</summary>
    public int Count => (int)Math.Pow(Size, Math.Max(1, Length));

    public string Declaration => (Type, Length) switch
    {
        ("bool" or "Hue", 0) => $"{Type} {Name}",
        (_, 0) => $"[Domain({Min}, {Min + Size - 1})] {Type} {Name}",
        ("bool", _) => $"[FixedLength({Length})] ReadOnlySpan<bool> {Name}",
        _ => $"[FixedLength({Length}), Domain({Min}, {Min + Size - 1})] ReadOnlySpan<{Type}> {Name}",
    };

    /// <summary>Statements that take the parameter's value off the input number <c>rest</c>.</summary>
    public IEnumerable<string> Decoding => Length == 0
        ? [$"{Type} {Name} = {Next};", $"rest /= {Size};"]
        : Enumerable.Range(0, Length).SelectMany(i => new[] { $"{Name}[{i}] = {Next};", $"rest /= {Size};" }).Prepend($"{Type}[] {Name} = new {Type}[{Length}];");

    private string Next => Type == "bool" ? "rest % 2 == 1" : $"({Type})({Min} + rest % {Size})";

    public static List<RandomParameter> List(System.Random random)
    {
        var parameters = new List<RandomParameter>();
        int budget = MaxInputs;
        for (int wanted = random.Next(1, 5); wanted > 0; wanted--)
        {
            RandomParameter parameter = Of(random, $"p{parameters.Count}");
            if (parameter.Count <= budget)
            {
                budget /= parameter.Count;
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    private static RandomParameter Of(System.Random random, string name)
    {
        switch (random.Next(10))
        {
            case 0:
                return new(name, "bool", 0, 2, 0);
            case 1:
                return new(name, "Hue", 0, 3, 0);
            case 2 or 3:
                (string type, int min, int max) = Edges[random.Next(Edges.Length)];
                return new(name, type, min, max - min + 1, 0);
            case 4:
                return new(name, random.Next(3) == 0 ? "byte" : "int", random.Next(0, 3), random.Next(2, 5), random.Next(2, 4));
            case 5:
                return new(name, "bool", 0, 2, random.Next(2, 4));
            default:
                return new(name, "int", random.Next(3) == 0 ? random.Next(-6, 0) : 0, random.Next(2, 12), 0);
        }
    }
}
