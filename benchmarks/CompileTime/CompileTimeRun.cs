extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CotGen.Benchmarks.Projects;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Benchmarks.CompileTime;

/// <summary>How compile time grows with slots, classes and nodes: each target in doubling sizes, and the exponent fitted to the larger ones.</summary>
internal static partial class CompileTimeRun
{
    /// <summary>At most quadratic growth; the rest is what a busy machine adds to a fit.</summary>
    private const double GreatestExponent = 2.2;

    private const int Repetitions = 3;

    /// <summary>Prints a line per target.</summary>
    /// <returns>The exit code: 1 if one grows faster than its square.</returns>
    public static int RunAll()
    {
        Console.WriteLine("target\taxis\texponent\tsizes");
        bool areMet = true;
        foreach (GrowingTarget target in GrowingTarget.All)
        {
            Time(target, target.Sizes[0]);
            Run[] runs = [.. target.Sizes.Select(size => Time(target, size))];
            double exponent = Exponent(runs[^4..]);
            bool isMet = exponent <= GreatestExponent;
            areMet &= isMet;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}\t{target.Axis}\t{exponent:F2} {(isMet ? "pass" : "FAIL")}\t{string.Join("\t", runs.Select(Text))}"));
        }

        return areMet ? 0 : 1;
    }

    private static string Text(Run run) =>
        string.Create(CultureInfo.InvariantCulture, $"n = {run.Size}: {run.Milliseconds:F0} ms ({run.Tokens} tokens, {run.Classes} classes)");

    /// <summary>The best of some runs: what else the machine does can only add.</summary>
    private static Run Time(GrowingTarget target, int size)
    {
        double best = double.MaxValue;
        (int Tokens, int Classes) shown = default;
        for (int i = 0; i < Repetitions; i++)
        {
            CSharpCompilation compilation = UserProject.Make(new ProjectSize(0, 0, 0, WithFlagship: false)).AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                $"using System; using CotGen; public static partial class Growing {{ [CotTarget] {target.Write(size)} }}", UserProject.ParseOptions, "/project/Growing.cs"));
            GeneratorDriver driver = GeneratorRun.NewDriver(new CotGenerator());
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            shown = SummaryOf(driver, target);
        }

        return new Run(size, best, shown.Tokens, shown.Classes);
    }

    private static (int Tokens, int Classes) SummaryOf(GeneratorDriver driver, GrowingTarget target)
    {
        Match found = driver.GetRunResult().GeneratedTrees.Select(static tree => Summary().Match(tree.ToString())).FirstOrDefault(static match => match.Success)
            ?? throw new InvalidOperationException($"'{target.Name}' was not compiled.");
        return (Number(found.Groups[1]), Number(found.Groups[2]));
    }

    private static int Number(Group digits) => int.Parse(digits.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // The slope of the least-squares line through the logarithms.
    private static double Exponent(Run[] runs)
    {
        double[] x = [.. runs.Select(static run => Math.Log(run.Size))], y = [.. runs.Select(static run => Math.Log(run.Milliseconds))];
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    [GeneratedRegex(@"""COT1001"".*?""bounded function, ([\d,]+) tokens?, largest class count ([\d,]+),")]
    private static partial Regex Summary();

    private sealed record Run(int Size, double Milliseconds, int Tokens, int Classes);
}
