using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Random programs compiled together: most of a compilation's time is its start.</summary>
internal static class RandomBatch
{
    /// <summary>The verdict on each program, in order.</summary>
    public static async Task<IReadOnlyList<RandomVerdict>> Judge(IReadOnlyList<RandomProgram> programs)
    {
        GeneratedProject project = Generated(programs);
        if (project.TryLoad(out IReadOnlyList<Diagnostic> errors) is not { } loaded)
        {
            return await Judge(programs, [.. programs.Select((_, i) => errors.FirstOrDefault(error => error.Location.SourceTree == project.Source.SyntaxTrees[i + 1]))], errors[0]);
        }

        using (loaded)
        {
            RandomProgram[] refused = [.. programs.Where(program => !RandomLaw.IsCompiled(program, loaded))];
            Dictionary<RandomProgram, RandomVerdict> refusals = refused.Zip(await Refusals(refused)).ToDictionary(static pair => pair.First, static pair => pair.Second);
            return [.. programs.Select(program => refusals.GetValueOrDefault(program) ?? Kept(program, loaded))];
        }
    }

    private static GeneratedProject Generated(IReadOnlyList<RandomProgram> programs) =>
        GeneratedProject.Of(programs.Select(static program => program.Source).Prepend(RandomProgram.Shared));

    // Those with mistakes of their own are set aside. Where there are none, generated code does not compile, and which is found one by one.
    private static async Task<IReadOnlyList<RandomVerdict>> Judge(IReadOnlyList<RandomProgram> programs, Diagnostic?[] mistakes, Diagnostic error)
    {
        if (programs.Count == 1 && mistakes[0] is null)
        {
            return [new RandomVerdict.Broken($"The generated code does not compile: {error}")];
        }

        RandomProgram[] others = [.. programs.Where((_, i) => mistakes[i] is null)];
        var verdicts = new Queue<RandomVerdict>(others.Length == 0 ? [] : others.Length < programs.Count ? await Judge(others) : await OneByOne(others));
        return [.. mistakes.Select(mistake => mistake is null ? verdicts.Dequeue() : new RandomVerdict.Invalid(mistake.ToString()))];
    }

    private static async Task<IReadOnlyList<RandomVerdict>> OneByOne(IReadOnlyList<RandomProgram> programs)
    {
        var verdicts = new List<RandomVerdict>();
        foreach (RandomProgram program in programs)
        {
            verdicts.AddRange(await Judge([program]));
        }

        return verdicts;
    }

    // The findings take as long as all the rest: they are asked for where a target is missing.
    private static async Task<IReadOnlyList<RandomVerdict>> Refusals(RandomProgram[] programs)
    {
        if (programs.Length == 0)
        {
            return [];
        }

        GeneratedProject project = Generated(programs);
        ILookup<SyntaxTree?, Diagnostic> problems = (await project.Problems())
            .Where(static problem => problem.Severity == DiagnosticSeverity.Error)
            .ToLookup(static problem => problem.Location.SourceTree);
        return [.. programs.Select((_, i) => Refusal(problems[project.Source.SyntaxTrees[i + 1]].FirstOrDefault()))];
    }

    private static RandomVerdict Refusal(Diagnostic? problem) => problem switch
    {
        null => new RandomVerdict.Broken("There is neither a program nor a finding that says why."),
        { Id: "COT0901" } => new RandomVerdict.Broken(problem.ToString()),
        _ => new RandomVerdict.Refused(problem.Id, problem.ToString()),
    };

    private static RandomVerdict Kept(RandomProgram program, LoadedProject loaded)
    {
        try
        {
            return RandomLaw.Broken(program, loaded) is { } reason
                ? new RandomVerdict.Broken(reason)
                : new RandomVerdict.Kept(RandomLaw.Rules(program, loaded));
        }
        catch (Exception exception)
        {
            return new RandomVerdict.Broken(exception.ToString());
        }
    }
}
