namespace CotGen.Generator.Tests.Law.Random.Shrinking;

/// <summary>Every program that is one step smaller, the greatest steps first. Some are no C#.</summary>
internal static class ProgramSteps
{
    public static IEnumerable<RandomProgram> Of(RandomProgram program) =>
    [
        .. Enumerable.Range(0, program.Members.Length).Select(i => program with { Members = program.Members.RemoveAt(i) }),
        .. NodeSteps.Of(program.Body).Select(body => program with { Body = body }),
        .. Enumerable.Range(0, program.Members.Length).SelectMany(i => NodeSteps.Of(program.Members[i]).Select(member => program with { Members = program.Members.SetItem(i, member) })),
        .. Enumerable.Range(0, program.Parameters.Length).SelectMany(i => Smaller(program, i)),
    ];

    private static IEnumerable<RandomProgram> Smaller(RandomProgram program, int i)
    {
        Parameter parameter = program.Parameters[i];
        if (program.Shape != Shapes.FunctionShape.Name)
        {
            yield break;
        }

        yield return program with { Parameters = program.Parameters.RemoveAt(i) };
        if (parameter is { Length: 0, IsRef: false })
        {
            Node local = Node.Text(Node.Statement, $"{parameter.Type} {parameter.Name} = {parameter.First};");
            yield return program with { Parameters = program.Parameters.RemoveAt(i), Body = program.Body with { Parts = program.Body.Parts.Insert(0, local) } };
        }

        if (!parameter.IsFinite && parameter.Size > 2)
        {
            int half = parameter.Size / 2;
            yield return program with { Parameters = program.Parameters.SetItem(i, parameter with { Size = half }) };
            yield return program with { Parameters = program.Parameters.SetItem(i, parameter with { Min = parameter.Min + half, Size = parameter.Size - half }) };
        }

        if (parameter.Length > 1)
        {
            yield return program with { Parameters = program.Parameters.SetItem(i, parameter with { Length = parameter.Length - 1 }) };
        }
    }
}
