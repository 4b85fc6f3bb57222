using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>An input of a random target: <paramref name="Length"/> is 0 for a scalar; enums and bool state no domain.</summary>
internal sealed record Parameter(string Name, string Type, int Min, int Size, int Length, bool IsRef = false)
{
    private static readonly (string Type, int Min, int Max)[] Edges =
        [("byte", 250, 255), ("byte", 0, 5), ("sbyte", -128, -124), ("sbyte", 122, 127), ("short", 32764, 32767), ("short", -32768, -32765), ("sbyte", -3, 3),
        ("ushort", 65533, 65535), ("ushort", 0, 6), ("uint", 0, 4), ("long", -3, 3), ("ulong", 0, 5), ("int", 1000, 1006), ("short", -2, 4)];

    /// <summary>What alphabets are cut from.</summary>
    public const string Letters = "ab5x+Z0";

    /// <summary>True for a value that is handed over whole, elements and all: an inline array.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Number of values.</summary>
    public int Count => (int)Math.Pow(Size, Math.Max(1, Length));

    /// <summary>True where the type itself says which values there are.</summary>
    public bool IsFinite => !TypeFacts.IsInteger(Type);

    public string Declaration => IsWhole ? $"{Type} {Name}" : (IsFinite, Length) switch
    {
        (true, 0) when Type == "char" => $"[Alphabet(\"{Letters[..Size]}\")] {Ref}char {Name}",
        (true, _) when Type == "char" => $"[FixedLength({Length}), Alphabet(\"{Letters[..Size]}\")] ReadOnlySpan<char> {Name}",
        (true, 0) => $"{Ref}{Type} {Name}",
        (false, 0) => $"[Domain({Min}, {Min + Size - 1})] {Ref}{Type} {Name}",
        (true, _) => $"[FixedLength({Length})] ReadOnlySpan<{Type}> {Name}",
        (false, _) => $"[FixedLength({Length}), Domain({Min}, {Min + Size - 1})] ReadOnlySpan<{Type}> {Name}",
    };

    /// <summary>The declaration without a domain.</summary>
    public string Plain => Length == 0 ? $"{Type} {Name}" : $"ReadOnlySpan<{Type}> {Name}";

    private string Ref => IsRef ? "ref " : "";

    public Variable Variable => new(Name, Type, Length, IsWritable: Length == 0 && (!IsRef || IsFinite)) { IsCapturable = Length == 0 && !IsRef, Bound = Math.Max(Math.Abs(Min), Math.Abs(Min + Size - 1)) };

    /// <summary>Its first value.</summary>
    public string First => Type == "bool" ? "false" : Type == "char" ? "'a'" : IsFinite ? $"default({Type})" : $"({Type})({Min})";

    /// <summary>Statements that take the parameter's value off the input number <c>rest</c>.</summary>
    public IEnumerable<string> Decoding => Length == 0
        ? [$"{Type} {Name} = {Next};", $"rest /= {Size};"]
        : Enumerable.Range(0, Length).SelectMany(i => new[] { $"{Name}[{i}] = {Next};", $"rest /= {Size};" }).Prepend($"{Type}[] {Name} = new {Type}[{Length}];");

    private string Next => Type switch
    {
        "bool" => "rest % 2 == 1",
        "char" => $"\"{Letters}\"[rest % {Size}]",
        _ => $"({Type})({Min} + rest % {Size})",
    };

    /// <summary>Random parameters with no more combinations than <paramref name="inputs"/>.</summary>
    public static ImmutableArray<Parameter> List(Language language, int inputs)
    {
        System.Random random = language.Random;
        var parameters = new List<Parameter>();
        if (language.Wants("foreach over a span", "for over a span", "Length", "element", "element at an unknown index", "^ index", "span helper call", "list pattern on a span", "list pattern with a slice"))
        {
            parameters.Add(new("p0", "int", 0, random.Next(2, 4), 3));
            inputs /= parameters[0].Count;
        }

        if (language.Wants("ref parameter"))
        {
            parameters.Add(new($"p{parameters.Count}", "int", -1, 4, 0, IsRef: true));
            inputs /= 4;
        }

        for (int wanted = random.Next(2, 6); wanted > 0; wanted--)
        {
            Parameter parameter = Of(random, $"p{parameters.Count}");
            if (parameter.Count <= inputs)
            {
                inputs /= parameter.Count;
                parameters.Add(parameter);
            }
        }

        return [.. parameters];
    }

    private static Parameter Of(System.Random random, string name)
    {
        switch (random.Next(13))
        {
            case 0:
                return new(name, "bool", 0, 2, 0);
            case 1:
                return new(name, "Hue", 0, 3, 0, IsRef: random.Next(8) == 0);
            case 2:
                return new(name, "Marks", 0, 8, 0);
            case 12:
                return random.Next(3) == 0 ? new(name, "char", 0, random.Next(2, 4), 2) : new(name, "char", 0, random.Next(2, 8), 0);
            case 3 or 4:
                (string type, int min, int max) = Edges[random.Next(Edges.Length)];
                return new(name, type, min, max - min + 1, 0);
            case 5 or 6:
                return new(name, random.Next(3) == 0 ? "byte" : "int", random.Next(0, 3), random.Next(2, 5), random.Next(2, 4));
            case 7:
                return random.Next(3) == 0 ? new(name, "Hue", 0, 3, 2) : new(name, "bool", 0, 2, random.Next(2, 4));
            default:
                return new(name, "int", random.Next(3) == 0 ? random.Next(-6, 0) : 0, random.Next(2, 12), 0, IsRef: random.Next(10) == 0);
        }
    }
}
