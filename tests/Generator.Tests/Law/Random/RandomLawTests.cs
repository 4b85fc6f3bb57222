using System.Globalization;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>The law on random programs. <c>COTGEN_RANDOM=first,count</c> with <c>--explicit only</c> runs other and more seeds.</summary>
public sealed class RandomLawTests
{
    private const int BatchSize = 25;
    private const int Wanted = 50;

    [Fact]
    public async Task Fifty_random_programs_keep_the_law()
    {
        int compiled = 0, tried = 0;
        var refusals = new List<string>();
        while (compiled < Wanted)
        {
            RandomBatch batch = await RandomBatch.Run(1_000 + tried, BatchSize);
            Assert.True(batch.Failures.Count == 0, string.Join("\n\n", batch.Failures));
            compiled += batch.Compiled;
            tried += BatchSize;
            refusals.AddRange(batch.Refusals);
        }

        Assert.True(refusals.Count < 0.4 * tried, $"{refusals.Count} of {tried} refused: {string.Join(" ", refusals)}");
    }

    [Fact(Explicit = true)]
    public async Task More_random_programs_keep_the_law()
    {
        int[] range = [.. (Environment.GetEnvironmentVariable("COTGEN_RANDOM") ?? "100000,1000").Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];
        var refusals = new List<string>();
        var failures = new List<string>();
        for (int start = range[0]; start < range[0] + range[1]; start += BatchSize)
        {
            RandomBatch batch = await RandomBatch.Run(start, BatchSize);
            failures.AddRange(batch.Failures);
            refusals.AddRange(batch.Refusals);
            TestContext.Current.SendDiagnosticMessage($"{start - range[0] + BatchSize} run, {refusals.Count} refused, {failures.Count} failed");
        }

        string reasons = string.Join(", ", refusals.CountBy(static id => id).Select(static pair => $"{pair.Key}: {pair.Value}"));
        Assert.True(failures.Count == 0, $"{failures.Count} failed, {refusals.Count} of {range[1]} refused ({reasons})\n\n{string.Join("\n\n", failures)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{range[1]} run, {refusals.Count} refused ({reasons})");
    }
}
