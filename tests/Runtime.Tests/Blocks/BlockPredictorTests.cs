using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Blocks;

/// <summary>Every predictor writes what the plain one writes, whatever program and weights.</summary>
public sealed class BlockPredictorTests
{
    private const int Limit = 60;
    private static readonly int[] Widths = [0, 128, 256, 512];

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(100_000)]
    [InlineData(int.MaxValue)]
    public void Any_weights_roll_out_alike(int bound)
    {
        int ended = 0, open = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            CotProgram program = RandomBlockPrograms.Make(seed);
            LinearWeights weights = Weights(program, seed, bound);
            var reference = new ReferencePredictor(program, weights);
            LinearPredictor[] predictors = [.. Widths.Select(width => new LinearPredictor(program, weights, width)), new LinearPredictor(program, weights)];
            ushort[] prompt = Prompt(program, seed), right = RollOut(program, reference, prompt);
            foreach (LinearPredictor predictor in predictors)
            {
                var chain = new ushort[Limit];
                Assert.Equal(right, chain[..predictor.Generate(prompt, chain)]);
                Assert.Equal(right, predictor.Generate(prompt, Limit));
            }

            ended += IsEnd(program, right[^1]) ? 1 : 0;
            open += IsEnd(program, right[^1]) ? 0 : 1;
        }

        Assert.True(ended > 3 && open > 10, $"{ended} ended, {open} did not");
    }

    [Fact]
    public void Any_context_scores_alike()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            CotProgram program = RandomBlockPrograms.Make(seed);
            LinearWeights weights = Weights(program, seed, bound: 3);
            var reference = new ReferencePredictor(program, weights);
            LinearPredictor[] predictors = [.. Widths.Select(width => new LinearPredictor(program, weights, width))];
            var random = new SmallRandom(seed);
            for (int i = 0; i < 20; i++)
            {
                ushort[] context = [.. Prompt(program, seed + i), .. Enumerable.Range(0, random.Next(0, 30)).Select(_ => (ushort)random.Next(0, program.Vocabulary.Count + 1))];
                if (!IsEnd(program, context[^1]))
                {
                    Assert.All(predictors, predictor => Assert.Equal(reference.NextToken(context), predictor.NextToken(context)));
                }
            }
        }
    }

    [Fact]
    public void A_batch_is_one_roll_out_after_another()
    {
        CotProgram program = BlockSamples.Named("subtraction");
        var predictor = new LinearPredictor(program, Lowering.WeightBuilder.Build(program));
        ushort[][] prompts = Enumerable.Range(0, 20).Select(seed => Prompt(program, seed)).ToArray();
        ushort[] chains = new ushort[20 * Limit];
        var lengths = new int[20];
        predictor.GenerateBatch(prompts.SelectMany(static prompt => prompt).ToArray(), chains, lengths);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(predictor.Generate(prompts[i], Limit), chains.AsSpan(i * Limit, lengths[i]).ToArray());
        }

        Assert.Throws<ArgumentException>(() => predictor.GenerateBatch(prompts[0], chains));
        Assert.Throws<ArgumentException>(() => predictor.GenerateBatch(prompts[0], chains, new int[3]));
    }

    [Fact]
    public void What_is_no_context_is_refused()
    {
        CotProgram program = BlockSamples.Named("addition");
        var predictor = new LinearPredictor(program, Lowering.WeightBuilder.Build(program));
        ushort[] prompt = Prompt(program, 1), chain = predictor.Generate(prompt, Limit);
        Assert.Throws<ArgumentException>(() => predictor.NextToken(prompt.AsSpan(0, prompt.Length - 1)));
        Assert.Throws<ArgumentException>(() => predictor.NextToken([.. prompt, .. chain]));
        Assert.Throws<ArgumentException>(() => predictor.Generate(prompt.AsSpan(1), Limit));
        Assert.Equal(2, predictor.Generate(prompt, new ushort[2]));
    }

    private static ushort[] RollOut(CotProgram program, ReferencePredictor reference, ushort[] prompt)
    {
        List<ushort> context = [.. prompt];
        while (context.Count < prompt.Length + Limit && (context.Count == prompt.Length || !IsEnd(program, context[^1])))
        {
            context.Add(reference.NextToken(context.ToArray()));
        }

        return context.Skip(prompt.Length).ToArray();
    }

    private static bool IsEnd(CotProgram program, ushort token) => token < program.Vocabulary.Count && program.Vocabulary[token].Type.Kind == TokenKind.End;

    private static ushort[] Prompt(CotProgram program, int seed)
    {
        var domain = new PromptDomain(program, maxWidth: 5);
        var prompt = new ushort[domain.PromptLength];
        return prompt[..domain.WriteRandom(3, seed, prompt)];
    }

    private static LinearWeights Weights(CotProgram program, int seed, int bound)
    {
        var random = new Random(seed);
        return new LinearWeights(program.Chain.Select((slot, i) => new SlotWeights(
            Row(slot.Classes.Count),
            Readable(program, i).Where(_ => random.Next(3) == 0)
                .Select(source => new SourceWeights(source, Row(slot.Classes.Count * program.ClassesAt(source).Count)))
                .ToEquatableArray())).ToEquatableArray());

        EquatableArray<int> Row(int count) => Enumerable.Range(0, count).Select(_ => (int)random.NextInt64(-(long)bound, (long)bound + 1)).ToEquatableArray();
    }

    private static IEnumerable<Address> Readable(CotProgram program, int slot) =>
        new[] { AddressKind.Prompt, AddressKind.Prologue, AddressKind.Block, AddressKind.Last, AddressKind.Input }
            .SelectMany(static kind => Enumerable.Range(0, 12).Select(offset => new Address(kind, offset)))
            .Where(address => program.Layout.IsBefore(address, slot));
}
