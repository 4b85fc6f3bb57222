using System.Collections.Immutable;
using System.Globalization;
using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>A type of states or of inputs, with how a value inside its domain is written.</summary>
/// <param name="Construct">How the coverage table names it.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Members">What the class declares for it.</param>
/// <param name="Variables">What can be read of it.</param>
/// <param name="Values">Expressions with holes, each inside the domain whatever fills them.</param>
internal sealed record Border(string Construct, Parameter Parameter, ImmutableArray<Node> Members, ImmutableArray<Variable> Variables, ImmutableArray<string> Values)
{
    private static readonly (string Type, int Min)[] s_integers = [("int", 0), ("int", 0), ("int", -3), ("byte", 0), ("byte", 1), ("sbyte", -2), ("sbyte", 1), ("long", 0), ("long", 1), ("short", -1), ("short", 0), ("short", 2)];

    /// <summary>Statements with holes that stand before the expression.</summary>
    public string Before { get; private init; } = "";

    /// <summary>An expression that is below the state by one or more until it is 0, where one can be.</summary>
    public string? Descent { get; private init; }

    /// <summary>What is true from 0 on.</summary>
    public string? IsLast { get; private init; }

    /// <summary>Statements that write some of it and keep it inside its domain.</summary>
    public ImmutableArray<Template> Writes { get; init; } = [];

    public string Type => Parameter.Type;

    /// <summary>One of all kinds.</summary>
    public static Border Of(Language language, string name, string typeName) => Wanted(language, name).Length > 0 ? OfInteger(language, name) : language.Random.Next(12) switch
    {
        0 => new($"{name} of bool", new(name, "bool", 0, 2, 0), [], [new(name, "bool", 0, IsWritable: true)], ["`bool`", "(`mix` & 1) == 0"]),
        1 or 2 => OfEnum(language, name, typeName),
        3 => OfLetters(language, name),
        4 or 5 => OfStruct(language, name, typeName),
        6 or 7 => OfArray(language, name, typeName),
        _ => OfInteger(language, name),
    };

    /// <summary>One that can count down to an end.</summary>
    public static Border Descending(Language language, string name, string typeName)
    {
        if (language.Chance(2))
        {
            return OfStruct(language, name, typeName);
        }

        Border counter = OfInteger(language, name, "int", 0);
        return counter with { Variables = [counter.Variables[0] with { IsWritable = false }], Descent = $"Math.Max(0, {name} - 1 - (`mix` & 3))", IsLast = $"{name} == 0" };
    }

    // The integer types that the program shall have here: each of them is rare.
    private static (string Type, int Min)[] Wanted(Language language, string name) => [.. s_integers.Where(integer => language.Wants($"{name} of {integer.Type}"))];

    private static Border OfInteger(Language language, string name)
    {
        (string, int)[] wanted = Wanted(language, name);
        (string type, int min) = Chosen(language, wanted.Length > 0 ? wanted : s_integers);
        return OfInteger(language, name, type, min);
    }

    private static Border OfInteger(Language language, string name, string type, int min)
    {
        int size = language.Random.Next(3, 20);
        return new($"{name} of {type}", new(name, type, min, size, 0), [], [new(name, type, 0, IsWritable: true) { Bound = size }], InDomain(type, min, size));
    }

    private static Border OfLetters(Language language, string name)
    {
        int size = language.Random.Next(2, 7);
        const string letters = Parameter.Letters;
        return new($"{name} of char", new(name, "char", 0, size, 0), [], [new(name, "char", 0, IsWritable: true)], [$"\"{letters}\"[(`mix` & 255) % {size}]", $"\"{letters}\"[Math.Abs(`int<1000` % {size})]"]);
    }

    private static Border OfEnum(Language language, string name, string typeName)
    {
        string[] members = [.. Enumerable.Range(0, language.Random.Next(2, 7)).Select(i => $"{typeName[0]}{i}")];
        language.Add(EnumTemplates.Of(typeName, members));
        Node declaration = Node.Text(Node.Member, $"public enum {typeName}\n{{\n{string.Join(", ", members.Select((member, i) => i == 0 ? "[Start] " + member : member))}\n}}");
        return new($"{name} of enum", new(name, typeName, 0, members.Length, 0), [declaration], [new(name, typeName, 0, IsWritable: true)], [$"`{typeName}`", $"({typeName})((`mix` & 255) % {members.Length})"]);
    }

    private static Border OfArray(Language language, string name, string typeName)
    {
        int length = language.Random.Next(2, 4), size = language.Random.Next(2, 5);
        Node declaration = Node.Text(Node.Member, $"[InlineArray({length})]\npublic struct {typeName}\n{{\n[Domain(0, {size - 1})] private int _element;\n}}");
        string write = $"{name}[`#{length}`] = {Chosen(language, InDomain("int", 0, size))};";
        return new($"{name} of inline array", new(name, typeName, 0, size, length) { IsWhole = true }, [declaration], [new(name, "int", length, IsWritable: false) { Bound = size }], [name])
        {
            Before = $"{write}\n{name}[{length - 1}] = {InDomain("int", 0, size)[0]};\n",
            Writes = [new($"{name} element =", Node.Statement, write) { Weight = 60 }],
        };
    }

    // The first field counts down where something must.
    private static Border OfStruct(Language language, string name, string typeName)
    {
        int size = language.Random.Next(3, 7), count = language.Random.Next(1, 3);
        (string Declaration, string Type, ImmutableArray<string> Values)[] fields =
            [($"[Domain(0, {size - 1})] int Count", "int", InDomain("int", 0, size)), .. Enumerable.Range(1, count).Select(i => Field(language, $"Field{i}"))];
        bool isReadOnly = language.Chance(2);
        Node declaration = Node.Text(Node.Member, $"public {(isReadOnly ? "readonly " : "")}record struct {typeName}({string.Join(", ", fields.Select(static field => field.Declaration))});");
        string[] values = [.. fields.Select(field => Chosen(language, field.Values))];
        string rest = string.Join(", ", values.Skip(1));
        return new(
            $"{name} of record struct",
            new(name, typeName, 0, 1, 0),
            [declaration],
            [.. fields.Select((field, i) => new Variable(i == 0 ? $"{name}.Count" : $"{name}.Field{i}", field.Type, 0, IsWritable: false) { Bound = size })],
            [$"new {typeName}({string.Join(", ", values)})", $"{name} with {{ Field1 = {values[1]} }}", $"{name} with {{ Count = {values[0]} }}"])
        {
            Descent = $"new {typeName}(Math.Max(0, {name}.Count - `1..2`), {rest})",
            IsLast = $"{name}.Count == 0",
            Writes = [new($"{name} = with", Node.Statement, $"{name} = {name} with {{ Field1 = {values[1]} }};") { Weight = 90 }, .. isReadOnly ? [] : new[] { new Template($"{name} field =", Node.Statement, $"{name}.Field1 = {values[1]};") { Weight = 180 } }],
        };
    }

    private static (string Declaration, string Type, ImmutableArray<string> Values) Field(Language language, string name)
    {
        int size = language.Random.Next(2, 5);
        return language.Random.Next(4) switch
        {
            0 => ($"bool {name}", "bool", ["`bool`", "(`mix` & 1) == 0"]),
            1 => ($"Hue {name}", "Hue", ["`Hue`", "(Hue)((`mix` & 255) % 3)"]),
            2 => ($"[Domain(-1, {size})] long {name}", "long", InDomain("long", -1, size + 2)),
            _ => ($"[Domain(0, {size})] byte {name}", "byte", InDomain("byte", 0, size + 1)),
        };
    }

    private static ImmutableArray<string> InDomain(string type, int min, int size)
    {
        string cast = type == "int" ? "" : $"({type})";
        string offset = min.ToString(CultureInfo.InvariantCulture);
        return [$"{cast}(((`mix` & 255) % {size}) + {offset})", $"{cast}(Math.Abs(`int<1000` % {size}) + {offset})", $"{cast}Math.Clamp(`int`, {offset}, {min + size - 1})"];
    }

    private static T Chosen<T>(Language language, IReadOnlyList<T> values) => values[language.Random.Next(values.Count)];
}
