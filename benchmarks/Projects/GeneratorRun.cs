extern alias generator;

using System.Diagnostics;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Benchmarks.Projects;

/// <summary>A generator driver as a build makes it: all outputs, nothing tracked.</summary>
internal static class GeneratorRun
{
    // The summary that only a target gets which compiled.
    private const string Compiled = "\"COT1001\"";

    public static GeneratorDriver NewDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: UserProject.ParseOptions);

    /// <summary>The milliseconds of a first run over a project that nobody has looked at yet; its trees are parsed.</summary>
    public static double First(ProjectSize size, IIncrementalGenerator generator) => First(UserProject.Make(size), generator, size);

    /// <summary>The milliseconds of a first run over a project of one file with one target.</summary>
    public static double First(string target)
    {
        var size = new ProjectSize(0, 0, 0, WithFlagship: false);
        return First(UserProject.Make(size).AddSyntaxTrees(CSharpSyntaxTree.ParseText(target, UserProject.ParseOptions, "/project/Target.cs")), new CotGenerator(), size with { WithFlagship = true });
    }

    private static double First(CSharpCompilation compilation, IIncrementalGenerator generator, ProjectSize size)
    {
        GeneratorDriver driver = NewDriver(generator);
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        RequireComplete(driver, generator, size);
        return milliseconds;
    }

    /// <summary>A refused target costs little: a figure with one in it would be worth nothing.</summary>
    public static void RequireComplete(GeneratorDriver driver, IIncrementalGenerator generator, ProjectSize size)
    {
        int expected = generator is CotGenerator ? size.Targets : 0;
        int compiled = driver.GetRunResult().GeneratedTrees.Count(static tree => tree.ToString().Contains(Compiled, StringComparison.Ordinal));
        if (compiled != expected)
        {
            throw new InvalidOperationException($"{compiled} of {expected} targets compiled.");
        }
    }
}
