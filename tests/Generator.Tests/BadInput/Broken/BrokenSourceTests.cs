using System.Globalization;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>
/// Broken variants of real files: no exception, no hang, no program of what is broken, and the targets of the other file as they were.
/// <c>COTGEN_BROKEN=first,count</c> with <c>--explicit only</c> runs other and more seeds.
/// </summary>
public sealed class BrokenSourceTests
{
    private const int BatchSize = 250;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Broken_files_are_survived(int batch)
    {
        var run = new BrokenRun();
        run.Run(batch * BatchSize, BatchSize);
        Assert.True(run.Failures.Count == 0, string.Join("\n\n", run.Failures));
    }

    [Fact(Explicit = true)]
    public void More_broken_files_are_survived()
    {
        int[] range = [.. (Environment.GetEnvironmentVariable("COTGEN_BROKEN") ?? "100000,2000").Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];
        var run = new BrokenRun();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (int start = range[0]; start < range[0] + range[1]; start += BatchSize)
        {
            run.Run(start, Math.Min(BatchSize, range[0] + range[1] - start));
            TestContext.Current.SendDiagnosticMessage($"{start - range[0] + BatchSize} run, {run.Failures.Count} failed, slowest {run.Slowest}");
        }

        string uses = string.Join(", ", run.Uses.Select(static pair => $"{pair.Key}: {pair.Value}"));
        string summary = $"{range[1]} run in {watch.Elapsed.TotalSeconds:F0} s, {run.Failures.Count} failed, slowest {run.Slowest}; {uses}";
        Assert.True(run.Failures.Count == 0, $"{summary}\n\n{string.Join("\n\n", run.Failures)}");
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
    }
}
