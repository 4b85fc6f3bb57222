namespace CotGen.Generator.Tests.Law.Random;

/// <summary>The law on random programs; <c>tests/RandomPrograms</c> runs other and more of them.</summary>
public sealed class RandomLawTests
{
    private const int First = 1_000;
    private const int Wanted = 300;
    private const int BatchSize = 30;

    [Fact]
    public async Task Three_hundred_random_programs_keep_the_law()
    {
        var coverage = new RandomCoverage();
        for (int seed = First; coverage.Compiled < Wanted; seed += 2 * BatchSize)
        {
            int start = seed;
            (RandomProgram Program, RandomVerdict Verdict)[][] batches = await Task.WhenAll(Enumerable.Range(0, 2).Select(half => Task.Run(() => Judged(start + (half * BatchSize)))));
            foreach ((RandomProgram program, RandomVerdict verdict) in batches.SelectMany(static batch => batch))
            {
                Assert.False(verdict is RandomVerdict.Broken or RandomVerdict.Invalid, $"{verdict}\n{program.Source}");
                coverage.Add(program, verdict);
            }
        }

        Assert.True(coverage.CompiledShare >= 0.8, coverage.ToString());
        Assert.True(coverage.MedianStatements >= 12, coverage.ToString());
        Assert.True(!coverage.Rarer(1).Any(), string.Join("\n", coverage.Rarer(1)));
    }

    private static async Task<(RandomProgram, RandomVerdict)[]> Judged(int first)
    {
        RandomProgram[] programs = [.. Enumerable.Range(first, BatchSize).Select(RandomProgram.Of)];
        return [.. programs.Zip(await RandomBatch.Judge(programs))];
    }
}
