using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;
using CotGen.Verification;

namespace CotGen.Runtime.Tests.Verification;

public class ExhaustiveTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_tier_is_right_on_all_prompts(int degree)
    {
        var options = new ExhaustiveOptions { MaxDegreeOfParallelism = degree };
        CotProgram program = ProductTarget.Program;
        ExhaustiveResult[] results = [.. ((IBatchPredictor[])[new ReferencePredictor(program, ProductTarget.Predictor.Weights), ProductTarget.Predictor, SpecializedPredictor.Create(ProductTarget.Predictor)])
            .Select(tier => CotVerifier.VerifyExhaustively<ProductTarget>(tier, options))];

        Assert.All(results, static result => Assert.True(result is { IsRight: true, IsComplete: true, Count: 100, Total: 100, Accepted: 100, Wrong: 0, FirstWrong: -1 }, $"{result}"));
        Assert.Single(results.Select(static result => result.PredictedHash).Distinct());
        Assert.StartsWith("100 of 100 prompts, 0 wrong, hash ", $"{results[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_weights_are_found_and_the_hashes_differ()
    {
        CotProgram program = ProductTarget.Program;
        LinearWeights weights = ProductTarget.Predictor.Weights;
        int[] bias = weights.Slots[0].Bias.AsSpan().ToArray();
        bias[program.Chain[0].Classes.IndexOf(56)] -= 1_000;
        var wrong = new LinearPredictor(program, new LinearWeights([weights.Slots[0] with { Bias = new(bias) }, weights.Slots[1]]));
        ExhaustiveResult result = CotVerifier.VerifyExhaustively<ProductTarget>(wrong);

        Assert.False(result.IsRight);
        Assert.Equal((2, 78), (result.Wrong, result.FirstWrong));
        Assert.NotEqual(result.TracedHash, result.PredictedHash);
        Assert.Contains("2 wrong, the first is number 78", $"{result}", StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_answers_and_exceptions_of_the_method_are_found()
    {
        ExhaustiveResult wrong = CotVerifier.VerifyExhaustively<WrongMethodTarget>(ProductTarget.Predictor);
        ExhaustiveResult throwing = CotVerifier.VerifyExhaustively<ThrowingTarget>(ProductTarget.Predictor);
        ExhaustiveResult unasked = CotVerifier.VerifyExhaustively<WrongMethodTarget>(ProductTarget.Predictor, new() { Checks = ExhaustiveChecks.Traces });

        Assert.Equal((11, 78, false), (wrong.Wrong, wrong.FirstWrong, wrong.IsRight));
        Assert.Equal((1, 33), (throwing.Wrong, throwing.FirstWrong));
        Assert.True(unasked.IsRight);
    }

    [Fact]
    public void A_run_that_was_cancelled_goes_on_where_it_stopped()
    {
        LinearPredictor predictor = SumTarget.Predictor;
        ExhaustiveResult whole = CotVerifier.VerifyExhaustively<SumTarget>(predictor, new() { Checks = ExhaustiveChecks.Traces });
        ExhaustiveResult? part = null;
        var counts = new List<long>();
        do
        {
            using var source = new CancellationTokenSource();
            var options = new ExhaustiveOptions { Checks = ExhaustiveChecks.Traces, MaxDegreeOfParallelism = 1 + (counts.Count % 3), ResumeFrom = part };
            part = CotVerifier.VerifyExhaustively<SumTarget>(predictor, options, new Canceller(source), source.Token);
            counts.Add(part.Count);
        }
        while (!part.IsComplete);

        Assert.True(counts.Count > 2, "It was cancelled more than once.");
        Assert.Equal(counts.Order(), counts);
        Assert.True(whole.IsRight);
        Assert.Equal(whole with { Times = default }, part with { Times = default });
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        ExhaustiveResult other = CotVerifier.VerifyExhaustively<ProductTarget>(ProductTarget.Predictor);
        Assert.Contains("belongs to program", Assert.Throws<ArgumentException>(() => CotVerifier.VerifyExhaustively<ProductTarget>(SumTarget.Predictor)).Message, StringComparison.Ordinal);
        Assert.Contains("The run to go on with", Assert.Throws<ArgumentException>(() => CotVerifier.VerifyExhaustively<SumTarget>(SumTarget.Predictor, new() { ResumeFrom = other })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CotVerifier.VerifyExhaustively<ProductTarget>(ProductTarget.Predictor, new() { MaxDegreeOfParallelism = 0 }));
    }

    [Fact]
    public void Prompts_in_columns_are_those_of_their_numbers()
    {
        var domain = new PromptDomain(SumTarget.Program);
        var prompt = new ushort[domain.PromptLength];
        var found = new ushort[domain.PromptLength];
        foreach ((long first, int count) in new[] { (0L, 1), (0L, 100), (7L, 5_000), (123_456L, 777), (domain.Count!.Value - 3, 3), (5L, 0) })
        {
            var columns = new TokenColumns(domain.PromptLength, count);
            domain.WriteColumns(first, columns);
            for (int p = 0; p < count; p++)
            {
                domain.Write(first + p, prompt);
                columns.CopySequence(p, found);
                Assert.Equal(prompt, found);
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => domain.WriteColumns(domain.Count.Value - 3, new TokenColumns(domain.PromptLength, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => domain.WriteColumns(-1, new TokenColumns(domain.PromptLength, 4)));
        Assert.Throws<ArgumentException>(() => domain.WriteColumns(0, new TokenColumns(domain.PromptLength + 1, 4)));
    }

    // The formula, written down once more.
    [Fact]
    public void The_hash_is_that_of_its_definition_however_chains_are_cut()
    {
        var random = new Random(1);
        var rows = new ushort[130 * 5];
        foreach (ref ushort token in rows.AsSpan())
        {
            token = (ushort)random.Next(65_536);
        }

        var hash = new ChainHash(5);
        ulong whole = hash.Sum(TokenColumns.FromRows(rows, 5), 1_000), parts = 0, defined = 0;
        for (int p = 0; p < 130; p++)
        {
            parts += hash.Sum(TokenColumns.FromRows(rows.AsSpan(p * 5, 5), 5), 1_000 + p);
            ulong chain = (ulong)(1_000 + p) * 0x9E37_79B9_7F4A_7C15;
            for (int i = 0; i < 5; i++)
            {
                chain += (Mix((ulong)(i + 1) * 0x9E37_79B9_7F4A_7C15) | 1) * (rows[(p * 5) + i] + 1UL);
            }

            defined += Mix(chain);
        }

        Assert.Equal(defined, whole);
        Assert.Equal(defined, parts);

        static ulong Mix(ulong value)
        {
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
            return value ^ (value >> 31);
        }
    }

    private sealed class Canceller(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }

    /// <summary>The sum of six digits of different ranges: 600,000 prompts and more.</summary>
    private readonly struct SumTarget : ICotTarget<SumTarget>
    {
        public static CotProgram Program { get; } = Sketch();

        public static CotProgram? LearnableProgram => null;

        public static LinearPredictor Predictor { get; } = new(Program, WeightBuilder.Build(Program));

        public static bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) => TraceInterpreter.Of(Program).TryWriteTrace(prompt, tokens, out written);

        public static int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer) => throw new NotSupportedException();

        private static CotProgram Sketch()
        {
            var sketch = new ProgramSketch("Sum");
            Term[] terms = [.. ((long[])[9, 2, 9, 30, 7, 9]).Select((last, i) => sketch.Read(sketch.Input($"x{i}", TokenType.Int, ProgramSketch.Range(0, last))))];
            sketch.Affine("sum", 0, terms);
            return sketch.Build();
        }
    }
}
