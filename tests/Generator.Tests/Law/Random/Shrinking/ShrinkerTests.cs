namespace CotGen.Generator.Tests.Law.Random.Shrinking;

/// <summary>The shrinker, with an oracle that is wrong on purpose: it takes every choice for a failure.</summary>
public sealed class ShrinkerTests
{
    private const string Blamed = "Select";

    [Fact]
    public async Task A_failing_program_becomes_small_and_still_fails()
    {
        // The state of a fold or step function and what is named in its attribute cannot go.
        RandomProgram[] programs = [.. Enumerable.Range(1, 40).Select(RandomProgram.Of).Where(static program => program.Shape == Shapes.FunctionShape.Name)];
        IReadOnlyList<bool> fails = await Fail(programs);
        RandomProgram program = programs.Where((_, i) => fails[i]).First(static program => program.Statements >= 12);

        RandomProgram shrunk = await Shrinker.Shrink(program, Fail);

        Assert.True((await Fail([shrunk]))[0], shrunk.Source);
        // How small it can be depends on what the compiler makes a choice of.
        Assert.True(shrunk.Statements <= program.Statements / 2, shrunk.Source);
        Assert.True(shrunk.Members.Length <= 1, shrunk.Source);
    }

    [Fact]
    public async Task A_program_that_cannot_be_smaller_stays_as_it_is()
    {
        RandomProgram program = RandomProgram.Of(1);

        RandomProgram shrunk = await Shrinker.Shrink(program, static candidates => Task.FromResult<IReadOnlyList<bool>>([.. candidates.Select(static _ => false)]));

        Assert.Equal(program.Source, shrunk.Source);
    }

    private static async Task<IReadOnlyList<bool>> Fail(IReadOnlyList<RandomProgram> programs) =>
        [.. (await RandomBatch.Judge(programs)).Select(static verdict => verdict is RandomVerdict.Kept kept && kept.Rules.Contains(Blamed))];
}
