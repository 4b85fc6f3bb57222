using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Random targets compiled together, and the law on every input of each that compiles.</summary>
internal sealed record RandomBatch(int Compiled, IReadOnlyList<string> Refusals, IReadOnlyList<string> Failures)
{
    /// <summary>Runs the targets of the seeds from <paramref name="first"/> on.</summary>
    public static async Task<RandomBatch> Run(int first, int count)
    {
        RandomProgram[] programs = [.. Enumerable.Range(first, count).Select(RandomProgram.Of)];
        var project = GeneratedProject.Of(programs.Select(static program => RandomProgram.Header.Replace("public enum Hue { Red, Green, Blue }", "", StringComparison.Ordinal) + program.Source)
            .Prepend(RandomProgram.Header));
        ILookup<string, Diagnostic> problems = (await project.Problems()).ToLookup(diagnostic => NameAt(programs, project, diagnostic), StringComparer.Ordinal);
        using LoadedProject loaded = project.Load();

        int compiled = 0;
        var refusals = new List<string>();
        var failures = new List<string>();
        foreach (RandomProgram program in programs)
        {
            Diagnostic? problem = problems[program.Name].FirstOrDefault();
            if (problem is { Id: not "COT0901" })
            {
                refusals.Add(problem.Id);
            }
            else if ((problem?.ToString() ?? Broken(loaded, program)) is { } reason)
            {
                failures.Add($"{reason}\n{program.Source}");
            }
            else
            {
                compiled++;
            }
        }

        return new RandomBatch(compiled, refusals, failures);
    }

    private static string NameAt(RandomProgram[] programs, GeneratedProject project, Diagnostic diagnostic)
    {
        int file = diagnostic.Location.SourceTree is { } tree ? project.Source.SyntaxTrees.IndexOf(tree) - 1 : -1;
        return file >= 0 ? programs[file].Name : "";
    }

    // A target without a finding must have a program that keeps the law; a refusal without a word shows as an exception here.
    private static string? Broken(LoadedProject loaded, RandomProgram program)
    {
        try
        {
            return Harness.Law.Broken(loaded.Targets[program.Name])
                ?? (loaded.Call(program.Name, "InvokeDiffers") is string differs ? $"Invoke differs from the method at {differs}." : null);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
