using CotGen.Generator.Tests.Law.Random;

namespace CotGen.RandomPrograms;

/// <summary>Batches, several at a time if wished, their verdicts in the order of the seeds.</summary>
internal static class LongRun
{
    private const int BatchSize = 50;

    public static async IAsyncEnumerable<(RandomProgram Program, RandomVerdict Verdict)> Judge(Options options)
    {
        (int seed, int count) = (options.Seed, options.Count);
        var running = new Queue<Task<(RandomProgram, RandomVerdict)[]>>();
        for (int first = seed; first < seed + count || running.Count > 0;)
        {
            while (running.Count < options.Jobs && first < seed + count)
            {
                int start = first, size = Math.Min(BatchSize, seed + count - first);
                running.Enqueue(Task.Run(() => Batch(start, size, options.Patience)));
                first += size;
            }

            foreach ((RandomProgram, RandomVerdict) judged in await running.Dequeue())
            {
                yield return judged;
            }
        }
    }

    /// <summary>Which of some programs break the law.</summary>
    public static async Task<IReadOnlyList<bool>> Fail(IReadOnlyList<RandomProgram> programs) =>
        [.. (await RandomBatch.Judge(programs)).Select(static verdict => verdict is RandomVerdict.Broken)];

    private static async Task<(RandomProgram, RandomVerdict)[]> Batch(int first, int size, TimeSpan patience)
    {
        RandomProgram[] programs = [.. Enumerable.Range(first, size).Select(RandomProgram.Of)];
        return [.. programs.Zip(await RandomBatch.Judge(programs, patience))];
    }
}
