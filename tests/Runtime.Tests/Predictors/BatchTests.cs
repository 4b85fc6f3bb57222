using CotGen.Lowering;
using CotGen.Predictors;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

public class BatchTests
{
    private static readonly CotProgram Program = SamplePrograms.Multiplication(2);
    private static readonly LinearPredictor Predictor = new(Program, WeightBuilder.Build(Program));

    public static TheoryData<int> Counts => [0, 1, 2, 7, 8, 9, 31, 32, 33, 63, 64, 65, 95, 97, 127, 129, 255, 300, 1_000];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Any_number_of_prompts_is_predicted_as_one_by_one(int count)
    {
        ushort[] prompts = Random(count), right = new ushort[count * Predictor.ChainLength], chains = new ushort[right.Length];
        for (int i = 0; i < count; i++)
        {
            Predictor.Generate(prompts.AsSpan(i * Predictor.PromptLength, Predictor.PromptLength), right.AsSpan(i * Predictor.ChainLength));
        }

        Predictor.GenerateBatch(prompts, chains);
        Assert.Equal(right, chains);

        var columns = new TokenColumns(Predictor.ChainLength, count);
        Predictor.GenerateBatch(TokenColumns.FromRows(prompts, Predictor.PromptLength), columns);
        columns.CopyToRows(chains);
        Assert.Equal(right, chains);
    }

    [Fact]
    public void Many_threads_write_what_one_writes()
    {
        const int Count = 50_001;
        var prompts = TokenColumns.FromRows(Random(Count), Predictor.PromptLength);
        TokenColumns alone = new(Predictor.ChainLength, Count), together = new(Predictor.ChainLength, Count);
        var shares = new List<double>();
        Predictor.GenerateBatch(prompts, alone);
        Predictor.GenerateBatch(prompts, together, maxDegreeOfParallelism: 4, new Listener(shares));
        Assert.Equal(alone.Tokens.ToArray(), together.Tokens.ToArray());
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_first_bad_prompt_is_named(int degree)
    {
        var prompts = TokenColumns.FromRows(Random(40_000), Predictor.PromptLength);
        foreach (int bad in new[] { 39_999, 30_000, 17_003, 5 })
        {
            prompts[1][bad] = Program.Vocabulary.NumberOf(Token.Scalar(TokenType.Int, 11));
            var exception = Assert.Throws<ArgumentException>(() => Predictor.GenerateBatch(prompts, new TokenColumns(Predictor.ChainLength, 40_000), degree));
            Assert.StartsWith($"Prompt {bad}: prompt token 1 ('11') must be one of int 0..9 (a[1])", exception.Message, StringComparison.Ordinal);
            Assert.Equal("prompts", exception.ParamName);
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_name()
    {
        TokenColumns prompts = new(Predictor.PromptLength, 3), chains = new(Predictor.ChainLength, 3);
        Refused("prompts", "A prompt of Multiplication2 has 6 tokens, not 5", () => Predictor.GenerateBatch(new TokenColumns(5, 3), chains));
        Refused("chains", "there is room for 2", () => Predictor.GenerateBatch(prompts, new TokenColumns(Predictor.ChainLength, 2)));
        Refused("chains", $"there is room for 3 of {Predictor.ChainLength - 1}", () => Predictor.GenerateBatch(prompts, new TokenColumns(Predictor.ChainLength - 1, 3)));
        Refused("maxDegreeOfParallelism", "", () => Predictor.GenerateBatch(prompts, chains, 0));
        Refused("contexts", "has 6 to", () => Predictor.PredictBatch(new TokenColumns(5, 3), new ushort[3]));
        Refused("contexts", $"not {Predictor.PromptLength + Predictor.ChainLength}", () => Predictor.PredictBatch(new TokenColumns(Predictor.PromptLength + Predictor.ChainLength, 3), new ushort[3]));
        Refused("tokens", "There are 3 contexts, and room for 2 tokens", () => Predictor.PredictBatch(prompts, new ushort[2]));
        Refused("tokens", "3 sequences of 4 tokens are 12; there is room for 11", () => _ = new TokenColumns(new ushort[11], 4, 3));
        Refused("rows", "11 tokens are no whole sequences of 4", () => TokenColumns.FromRows(new ushort[11], 4));
        Refused("rows", "there is room for 11", () => new TokenColumns(4, 3).CopyToRows(new ushort[11]));
        Refused("length", "", () => _ = new TokenColumns(-1, 3));
        Refused("count", "more than an array holds", () => _ = new TokenColumns(1 << 20, 1 << 20));
        Refused("position", "There are 4 positions", () => _ = new TokenColumns(4, 3)[4]);
        Refused("index", "There are 3 sequences", () => new TokenColumns(4, 3).CopySequence(3, new ushort[4]));
        Refused("sequence", "room for 3", () => new TokenColumns(4, 3).CopySequence(0, new ushort[3]));
    }

    [Fact]
    public void A_cancelled_batch_stops()
    {
        using var source = new CancellationTokenSource();
        var prompts = TokenColumns.FromRows(Random(30_000), Predictor.PromptLength);
        var chains = new TokenColumns(Predictor.ChainLength, 30_000);
        foreach (int degree in new[] { 1, 2 })
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Predictor.GenerateBatch(prompts, chains, degree, new Canceller(source), source.Token));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    [InlineData(20_000)]
    public void The_next_token_of_many_contexts_is_that_of_each(int bound)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            CotProgram program = seed < 6 ? SamplePrograms.All.ElementAt(seed) : RandomPrograms.Create(seed);
            var predictor = new LinearPredictor(program, RandomPrograms.Weights(program, seed, bound));
            var random = new Random(seed);
            for (int slot = 0; slot < program.Chain.Count; slot++)
            {
                int length = program.Prompt.Count + slot, count = 1 + random.Next(100);
                var contexts = new TokenColumns(length, count);
                for (int i = 0; i < length; i++)
                {
                    ClassSet classes = i < program.Prompt.Count ? program.Prompt[i].Classes : program.Chain[i - program.Prompt.Count].Classes;
                    ushort[] tokens = program.Vocabulary.NumbersOf(classes);
                    foreach (ref ushort token in contexts[i])
                    {
                        token = seed % 2 == 0 || random.Next(20) > 0 ? tokens[random.Next(tokens.Length)] : (ushort)random.Next(65_536);
                    }
                }

                ushort[] next = new ushort[count], context = new ushort[length];
                predictor.PredictBatch(contexts, next);
                for (int p = 0; p < count; p++)
                {
                    contexts.CopySequence(p, context);
                    Assert.Equal(predictor.NextToken(context), next[p]);
                }
            }
        }
    }

    // Scores that leave room for the class, scores that do not, and scores that need rows.
    [Fact]
    public void Scores_of_any_size_are_compared_alike()
    {
        var sketch = new ProgramSketch("Widths");
        Term[] terms = [.. Enumerable.Range(0, 5).Select(i => sketch.Read(sketch.Input($"x{i}", TokenType.Int, 0, i % 2 == 0 ? 8 : 60)))];
        sketch.Affine("sum", 0, terms);
        CotProgram program = sketch.Build();
        var prompts = new ushort[500 * program.Prompt.Count];
        var domain = new PromptDomain(program);
        for (int i = 0; i < 500; i++)
        {
            domain.WriteRandom(3, i, prompts.AsSpan(i * program.Prompt.Count));
        }

        foreach (int bound in new[] { 1, 20, 400, 1_500, 3_000, 3_000_000 })
        {
            LinearWeights weights = RandomPrograms.Weights(program, bound, bound);
            LinearPredictor lanes = new(program, weights), rows = new(program, weights, vectorBits: 0);
            ushort[] found = new ushort[500 * program.Chain.Count], right = new ushort[found.Length];
            lanes.GenerateBatch(prompts, found);
            rows.GenerateBatch(prompts, right);
            Assert.Equal(right, found);
            Assert.Equal(0, rows.PackedSlots);
            int readers = weights.Slots.Count(static slot => slot.Sources.Count > 0);
            Assert.Equal(!PackedKernel.IsSupported ? 0 : bound < 3_000_000 ? readers : readers - 1, lanes.PackedSlots);
        }
    }

    private static ushort[] Random(int count)
    {
        var prompts = new ushort[count * Predictor.PromptLength];
        var domain = new PromptDomain(Program);
        for (int i = 0; i < count; i++)
        {
            domain.WriteRandom(seed: 5, i, prompts.AsSpan(i * Predictor.PromptLength));
        }

        return prompts;
    }

    private static void Refused(string parameter, string message, Action action)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private sealed class Listener(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }

    private sealed class Canceller(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
