extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CotGen.Benchmarks.Projects;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Benchmarks.CompileTime;

/// <summary>How compile time grows with the number of slots: each target in doubling sizes, and the exponent fitted to the larger ones.</summary>
internal static partial class CompileTimeRun
{
    /// <summary>At most quadratic growth; the rest is what a busy machine adds to a fit.</summary>
    private const double GreatestExponent = 2.2;

    private const int Repetitions = 3;
    private static readonly int[] Rounds = [16, 32, 64, 128, 256, 512, 1024];

    /// <summary>Prints a line per target.</summary>
    /// <returns>The exit code: 1 if one grows faster than its square.</returns>
    public static int Run()
    {
        Console.WriteLine("target\t" + string.Join("\t", Rounds.Select(static rounds => $"n = {rounds}")) + "\texponent");
        bool areMet = true;
        foreach (GrowingTarget target in GrowingTarget.All)
        {
            Time(target, Rounds[0]);
            (double Milliseconds, int Slots)[] runs = [.. Rounds.Select(rounds => Time(target, rounds))];
            double exponent = Exponent(runs[^4..]);
            bool isMet = exponent <= GreatestExponent;
            areMet &= isMet;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}\t{string.Join("\t", runs.Select(Text))}\t{exponent:F2} {(isMet ? "pass" : "FAIL")}"));
        }

        return areMet ? 0 : 1;
    }

    private static string Text((double Milliseconds, int Slots) run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Milliseconds:F0} ms ({run.Slots} tokens)");

    /// <summary>The best of some runs: what else the machine does can only add.</summary>
    private static (double Milliseconds, int Slots) Time(GrowingTarget target, int rounds)
    {
        double best = double.MaxValue;
        int slots = 0;
        for (int i = 0; i < Repetitions; i++)
        {
            CSharpCompilation compilation = UserProject.Make(new ProjectSize(0, 0, 0, WithFlagship: false)).AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                $"using System; using CotGen; public static partial class Growing {{ [CotTarget] {target.Write(rounds)} }}", UserProject.ParseOptions, "/project/Growing.cs"));
            GeneratorDriver driver = GeneratorRun.NewDriver(new CotGenerator());
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            slots = TokensOf(driver, target);
        }

        return (best, slots);
    }

    private static int TokensOf(GeneratorDriver driver, GrowingTarget target)
    {
        Match found = driver.GetRunResult().GeneratedTrees.Select(static tree => TokenCount().Match(tree.ToString())).FirstOrDefault(static match => match.Success)
            ?? throw new InvalidOperationException($"'{target.Name}' was not compiled.");
        return int.Parse(found.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    // The slope of the least-squares line through the logarithms.
    private static double Exponent((double Milliseconds, int Slots)[] runs)
    {
        double[] x = [.. runs.Select(static run => Math.Log(run.Slots))], y = [.. runs.Select(static run => Math.Log(run.Milliseconds))];
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    [GeneratedRegex(@"""COT1001"".*?""bounded function, ([\d,]+) tokens?,")]
    private static partial Regex TokenCount();
}
