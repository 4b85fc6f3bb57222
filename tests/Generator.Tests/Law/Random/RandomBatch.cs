using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Random programs compiled together: most of a compilation's time is its start.</summary>
internal static class RandomBatch
{
    /// <summary>So long is one program waited for, unless another time is given: the compiler's own limits end well before.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The verdict on each program, in order.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="patience">So long is one program waited for.</param>
    public static async Task<IReadOnlyList<RandomVerdict>> Judge(IReadOnlyList<RandomProgram> programs, TimeSpan? patience = null)
    {
        TimeSpan wait = patience ?? Patience;
        GeneratedProject project;
        using var limit = new CancellationTokenSource(wait + TimeSpan.FromSeconds(programs.Count));
        try
        {
            project = Generated(programs, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // The one that takes so long is in one of the halves.
            return programs.Count == 1
                ? [new RandomVerdict.Slow()]
                : [.. await Judge([.. programs.Take(programs.Count / 2)], wait), .. await Judge([.. programs.Skip(programs.Count / 2)], wait)];
        }

        if (project.TryLoad(out IReadOnlyList<Diagnostic> errors) is not { } loaded)
        {
            Diagnostic?[] mistakes = [.. programs.Select((_, i) => errors.FirstOrDefault(error => error.Location.SourceTree == project.Source.SyntaxTrees[i + 1]))];
            return await JudgeOthers(programs, mistakes, errors[0], wait);
        }

        using (loaded)
        {
            RandomProgram[] refused = [.. programs.Where(program => !RandomLaw.IsCompiled(program, loaded))];
            Dictionary<RandomProgram, RandomVerdict> refusals = refused.Zip(await Refusals(refused)).ToDictionary(static pair => pair.First, static pair => pair.Second);
            return [.. programs.Select(program => refusals.GetValueOrDefault(program) ?? Kept(program, loaded))];
        }
    }

    private static GeneratedProject Generated(IReadOnlyList<RandomProgram> programs, CancellationToken cancellationToken) => GeneratedProject.OfUntil(
        GeneratedProject.NewDriver(), GeneratedProject.Compile(programs.Select(static program => program.Source).Prepend(RandomProgram.Shared)), cancellationToken);

    // Those with mistakes of their own are set aside. Where there are none, generated code does not compile, and which is found one by one.
    private static async Task<IReadOnlyList<RandomVerdict>> JudgeOthers(IReadOnlyList<RandomProgram> programs, Diagnostic?[] mistakes, Diagnostic error, TimeSpan wait)
    {
        if (programs.Count == 1 && mistakes[0] is null)
        {
            return [new RandomVerdict.Broken($"The generated code does not compile: {error}")];
        }

        RandomProgram[] others = [.. programs.Where((_, i) => mistakes[i] is null)];
        var verdicts = new Queue<RandomVerdict>(others.Length == 0 ? [] : others.Length < programs.Count ? await Judge(others, wait) : await OneByOne(others, wait));
        return [.. mistakes.Select(mistake => mistake is null ? verdicts.Dequeue() : new RandomVerdict.Invalid(mistake.ToString()))];
    }

    private static async Task<IReadOnlyList<RandomVerdict>> OneByOne(IReadOnlyList<RandomProgram> programs, TimeSpan wait)
    {
        var verdicts = new List<RandomVerdict>();
        foreach (RandomProgram program in programs)
        {
            verdicts.AddRange(await Judge([program], wait));
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

        GeneratedProject project = Generated(programs, CancellationToken.None);
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
