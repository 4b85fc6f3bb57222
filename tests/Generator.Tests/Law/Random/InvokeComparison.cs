namespace CotGen.Generator.Tests.Law.Random;

/// <summary>A method that goes through all inputs and compares the target with its prediction, through the target's own signature.</summary>
internal static class InvokeComparison
{
    public const string Method = "InvokeDiffers";

    public static string Of(RandomProgram program) => $$"""

        public static string? {{Method}}()
        {
        for (int n = 0; n < {{program.Parameters.Aggregate(1, static (count, parameter) => count * parameter.Count)}}; n++)
        {
        int rest = n;
        {{string.Join("\n", program.Parameters.SelectMany(static parameter => parameter.Decoding))}}
        {{(program.Precondition is { } precondition ? $"if (!{precondition}({string.Join(", ", program.Parameters.Select(static parameter => parameter.Name))}))\n{{\ncontinue;\n}}" : "")}}
        {{string.Join("\n", Copies(program))}}
        {{Call(program, program.Name, "1")}}
        {{Call(program, program.Name + "Cot.Invoke", "2")}}
        if ({{string.Join(" || ", Differences(program))}})
        {
        return $"input {n}";
        }
        }
        return null;
        }
        """;

    private static IEnumerable<string> Copies(RandomProgram program) =>
    [
        .. program.Parameters.Where(static parameter => parameter.IsRef).Select(static parameter => $"{parameter.Type} {parameter.Name}1 = {parameter.Name}, {parameter.Name}2 = {parameter.Name};"),
        .. program.Result.SpanLength > 0 ? [$"int[] span1 = new int[{program.Result.SpanLength}], span2 = new int[{program.Result.SpanLength}];"] : Array.Empty<string>(),
    ];

    private static string Call(RandomProgram program, string method, string run)
    {
        IEnumerable<string> arguments = program.Parameters.Select(parameter => parameter.IsRef ? $"ref {parameter.Name}{run}" : parameter.Name);
        IEnumerable<string> results = program.Result.SpanLength > 0 ? [$"span{run}"] : program.Result.Out is { } type ? [$"out {type} out{run}"] : [];
        return $"{(program.Result.Type == "void" ? "" : $"{program.Result.Type} value{run} = ")}{method}({string.Join(", ", arguments.Concat(results))});";
    }

    private static IEnumerable<string> Differences(RandomProgram program) =>
    [
        .. program.Parameters.Where(static parameter => parameter.IsRef).Select(static parameter => $"{parameter.Name}1 != {parameter.Name}2"),
        .. program.Result.Type == "void" ? [] : new[] { "!value1.Equals(value2)" },
        .. program.Result.SpanLength > 0 ? ["!span1.AsSpan().SequenceEqual(span2)"] : Array.Empty<string>(),
        .. program.Result.Out is null ? Array.Empty<string>() : ["out1 != out2"],
    ];
}
