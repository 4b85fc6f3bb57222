using System.Diagnostics;
using CotGen.BrokenSources;
using CotGen.Generator.Tests.BadInput.Broken;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

if (options.IsShown)
{
    foreach (int seed in Enumerable.Range(options.First, options.Count))
    {
        BrokenVariant variant = BrokenVariant.Of(seed);
        Console.WriteLine($"// {variant}\n{variant.Text}");
    }

    return 0;
}

const int BatchSize = 250;
var watch = Stopwatch.StartNew();
var run = new BrokenRun(static failure => Console.WriteLine(failure));
int[] batches = [.. Enumerable.Range(0, (options.Count + BatchSize - 1) / BatchSize).Select(batch => batch * BatchSize)];
Parallel.ForEach(batches, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, batch =>
{
    run.Run(options.First + batch, Math.Min(BatchSize, options.Count - batch));
    Console.WriteLine(FormattableString.Invariant(
        $"{run.Count} of {options.Count}, {watch.Elapsed.TotalSeconds:F0} s, {run.Count / watch.Elapsed.TotalSeconds:F0} a second: {run.Failures.Count} failed; slowest {run.Slowest}"));
});

Console.WriteLine($"ways to break: {run.Uses}");
Console.WriteLine(FormattableString.Invariant(
    $"{run.Failures.Count} failures in {run.Count} variants of seeds {options.First} to {options.First + options.Count - 1}, {watch.Elapsed.TotalSeconds:F0} s"));
return run.Failures.Count == 0 && run.Count == options.Count ? 0 : 1;
