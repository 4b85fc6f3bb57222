using CotGen.Programs;

namespace CotGen.Gallery.Tests;

/// <summary>Every tier writes the same tokens, on every program of the gallery whose chains have one length.</summary>
public sealed class TierTests
{
    private const int Count = 1_000;

    public static IEnumerable<TheoryDataRow<string>> Names => global::Gallery.Catalogue.All
        .Where(static entry => entry.Target is { Program.Layout.IsBounded: true })
        .Select(static entry => new TheoryDataRow<string>(entry.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void All_tiers_write_the_same_tokens(string name)
    {
        CompiledTarget target = global::Gallery.Catalogue.All.Single(entry => entry.Name == name).Target!;
        CotProgram program = target.Program;
        PromptDomain domain = target.Prompts();
        int width = program.Prompt.Count, length = program.Chain.Count;
        ushort[] prompts = new ushort[Count * width], right = new ushort[Count * length], found = new ushort[Count * length];
        var reference = new ReferencePredictor(program, target.Predictor.Weights);
        for (int i = 0; i < Count; i++)
        {
            domain.WriteRandom(seed: 9, i, prompts.AsSpan(i * width));
            Assert.True(target.TryWriteTrace(prompts.AsSpan(i * width, width), right.AsSpan(i * length, length), out _));
        }

        var columns = TokenColumns.FromRows(prompts, width);
        foreach (IBatchPredictor tier in (IBatchPredictor[])[reference, target.Predictor, target.Specialized!, SpecializedPredictor.Create(target.Predictor)])
        {
            var chains = new TokenColumns(length, Count);
            tier.GenerateBatch(columns, chains, maxDegreeOfParallelism: 2);
            chains.CopyToRows(found);
            Assert.Equal(right, found);
        }
    }

    [Fact]
    public void Most_programs_have_chains_of_one_length() => Assert.True(Names.Count() > 60, $"{Names.Count()}");
}
