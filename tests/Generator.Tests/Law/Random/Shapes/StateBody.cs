using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>What step functions and folds have in common: statements over a state, and functions of the state alone.</summary>
internal static class StateBody
{
    /// <summary>A writer that knows the state and the input.</summary>
    public static Writer WriterOf(Language language, Template exit, params IReadOnlyList<Border> borders)
    {
        var writer = new Writer(language, exit);
        language.Add(Together(language, borders));
        foreach (Border border in borders)
        {
            language.Add(border.Writes);
            foreach (Variable variable in border.Variables)
            {
                writer.Scope.Declare(variable);
            }
        }

        return writer;
    }

    // Where a state has several numbers, or an input is one: some operator that is no sum, a quotient and an extremum of two of them.
    private static IEnumerable<Template> Together(Language language, IEnumerable<Border> borders)
    {
        string[] numbers = [.. borders.SelectMany(static border => border.Variables).Where(static variable => TypeFacts.IsInteger(variable.Type)).SelectMany(Parts)];
        if (numbers.Length < 2)
        {
            return [];
        }

        int first = language.Random.Next(numbers.Length - 1);
        string a = $"(int){numbers[first]}", b = $"(int){numbers[first + 1]}";
        return
        [
            Together("operation on two parts", $"{a} `?^ ^ ^ & | *` {b}", 400),
            Together("quotient of two parts", $"{a} / (({b} & 7) + 1)", 20),
            Together("extremum of two parts", $"Math.`?Max Min`({a}, {b})", 20) with { Weight = 500 },
        ];
    }

    private static Template Together(string construct, string value, long bound) =>
        new(construct, Node.Statement, $"int `+int` = {value};") { Bound = _ => bound, Weight = 200 };

    private static IEnumerable<string> Parts(Variable variable) =>
        variable.Length == 0 ? [variable.Name] : Enumerable.Range(0, variable.Length).Select(i => $"{variable.Name}[{i}]");

    /// <summary>The statement that returns the next state, with an output behind it where there is one.</summary>
    public static Template Exit(string construct, Border state, string next, string? output) =>
        new(construct, Node.Statement, $"{state.Before}return {(output is null ? next : $"({next}, {output})")};");

    /// <summary>The body: what the program features, some statements, and the exit that looks at many variables.</summary>
    public static Node Of(Language language, Writer writer, Template last) =>
        writer.Body(language.Random.Next(2, 4), last, writer.Featured());

    /// <summary>A method of the state alone, with <paramref name="text"/> for <c>{0}</c>.</summary>
    public static Node MethodOf(Language language, Border state, string construct, string type, string name, string text, long max = long.MaxValue)
    {
        Writer writer = WriterOf(language, new Template("", type, ""), state with { Writes = [], Variables = [.. state.Variables.Select(static variable => variable with { IsWritable = false })] });
        string[] around = text.Split("{0}");
        ImmutableArray<object> value = around.Length == 1 ? [text] : [around[0], writer.Value(type, 3, max), around[1]];
        return new Node(Node.Member, construct, [$"private static {type} {name}({state.Type} {state.Parameter.Name}) => ", .. value, ";"]);
    }
}
