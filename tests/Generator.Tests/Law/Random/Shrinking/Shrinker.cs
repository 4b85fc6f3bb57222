namespace CotGen.Generator.Tests.Law.Random.Shrinking;

/// <summary>Makes a failing program as small as it gets while it still fails.</summary>
internal static class Shrinker
{
    private const int BatchSize = 24;

    /// <summary>Takes the first step that still fails, again and again, until none does or so many were tried.</summary>
    /// <param name="program">A program that fails.</param>
    /// <param name="fail">Which of several programs fail. What is no C# does not.</param>
    /// <param name="maxTrials">So many programs are tried at most.</param>
    public static async Task<RandomProgram> Shrink(RandomProgram program, Func<IReadOnlyList<RandomProgram>, Task<IReadOnlyList<bool>>> fail, int maxTrials = 3_000)
    {
        for (int trials = 0; trials < maxTrials;)
        {
            RandomProgram? smaller = null;
            foreach (RandomProgram[] candidates in Candidates(program).Chunk(BatchSize))
            {
                trials += candidates.Length;
                IReadOnlyList<bool> fails = await fail(candidates);
                smaller = candidates.Where((_, i) => fails[i]).MinBy(static candidate => candidate.Source.Length);
                if (smaller is not null || trials >= maxTrials)
                {
                    break;
                }
            }

            if (smaller is null)
            {
                break;
            }

            program = smaller with { Name = program.Name };
        }

        return program;
    }

    // Compiled together, they need names of their own.
    private static IEnumerable<RandomProgram> Candidates(RandomProgram program) =>
        ProgramSteps.Of(program).Select((candidate, i) => candidate with { Name = $"{program.Name}_{i}" });
}
