using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Verification;

public class CotVerifierTests
{
    private static readonly CotVerifyOptions Small = new() { ExhaustiveLimit = 50, SampleCount = 2_000 };

    [Fact]
    public void A_built_predictor_is_proved_and_the_translation_exhausted() =>
        Assert.Equal(
            "predictor: Proved (all 100 inputs, margin 1)\ntranslation: Exhausted (100)",
            Verify<ProductTarget>(ProductTarget.Predictor).ToString());

    [Fact]
    public void A_domain_above_the_limit_is_sampled()
    {
        CotVerdict verdict = Verify<ProductTarget>(ProductTarget.Predictor, Small with { Seed = 77 });

        Assert.Equal("predictor: Proved (all 100 inputs, margin 1)\ntranslation: Sampled (2,000, error <= 1.5e-3 at 95%)", verdict.ToString());
        Assert.Equal(new SampledVerdict(2_000, 77, "uniform-splitmix64"), verdict.Translation);
        Assert.True(verdict.Holds);
        Assert.Empty(verdict.OpenSlots);
    }

    [Fact]
    public void Verdicts_read_as_they_are_printed()
    {
        Assert.Equal("Proved (all 10^8 inputs, margin 1)", new ProvedVerdict("all 10^8 inputs", 1).ToString());
        Assert.Equal("Exhausted (65,536)", new ExhaustedVerdict(65_536).ToString());
        Assert.Equal("Sampled (100,000, error <= 3.0e-5 at 95%)", new SampledVerdict(100_000, 1, PromptDomain.SamplerName).ToString());
        Assert.Equal(0.95, new SampledVerdict(1, 1, "").ErrorBound, precision: 12);
    }

    [Fact]
    public void A_method_that_is_wrong_for_one_input_is_refuted_with_that_input()
    {
        CotVerdict verdict = Verify<WrongMethodTarget>(WrongMethodTarget.Predictor);

        Assert.IsType<ProvedVerdict>(verdict.Predictor);
        Assert.Equal("Refuted (7 | 8 =>: return: the method gives 54, the trace 56)", verdict.Translation?.ToString());
        Assert.False(verdict.Holds);
    }

    [Fact]
    public void A_method_that_throws_is_refuted() =>
        Assert.Equal(
            "Refuted (3 | 3 =>: the method throws InvalidOperationException: no nines)",
            Verify<ThrowingTarget>(ThrowingTarget.Predictor).Translation?.ToString());

    [Fact]
    public void A_trace_that_is_not_the_programs_is_refuted() =>
        Assert.Equal(
            "Refuted (2 | 2 =>: the trace differs from the program's meanings: token 0: expected 4 for a*b, found 5)",
            Verify<WrongTraceTarget>(WrongTraceTarget.Predictor).Translation?.ToString());

    [Fact]
    public void A_wrong_weight_is_refuted_with_step_and_scores()
    {
        LinearWeights weights = Spoil(ProductTarget.Program, slot: 0, bias: 1_000, classOf: 54);
        CotVerdict verdict = Verify<ProductTarget>(new LinearPredictor(ProductTarget.Program, weights));
        var refuted = Assert.IsType<RefutedVerdict>(verdict.Predictor);

        Assert.NotNull(refuted.Step);
        Assert.Equal("54", ProductTarget.Program.Vocabulary.TextOf(refuted.Step.Found));
        Assert.True(refuted.Step.FoundScore > refuted.Step.ExpectedScore);
        Assert.False(CotChecker.Check(ProductTarget.Program, refuted.Prompt.AsSpan(), [refuted.Step.Found]).IsCorrectSoFar);
        Assert.IsType<ExhaustedVerdict>(verdict.Translation);
        Assert.Equal(["a*b"], verdict.OpenSlots);
    }

    [Fact]
    public void A_bare_program_has_no_translation()
    {
        CotProgram program = SamplePrograms.Multiplication(2);
        CotVerdict verdict = Verify(program, WeightBuilder.Build(program));

        Assert.Null(verdict.Translation);
        Assert.True(verdict.Holds);
        Assert.EndsWith("translation: n/a", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Right_weights_without_a_margin_are_exhausted()
    {
        // All scores are ties; the first class is the right one.
        var sketch = new ProgramSketch("Tie");
        Term x = sketch.Read(sketch.Input("x", TokenType.Int, 1, 2));
        sketch.Threshold("x>5", TokenType.Bool, [5], x);
        CotProgram program = sketch.Build();
        var weights = new LinearWeights([new SlotWeights([0, 0], []), new SlotWeights([0], [])]);

        Assert.Equal(new ExhaustedVerdict(2), Verify(program, weights).Predictor);
    }

    [Fact]
    public void The_verdict_does_not_depend_on_threads()
    {
        CotProgram program = SamplePrograms.Multiplication(2);
        LinearWeights weights = RandomPrograms.Weights(program, seed: 1, bound: 3);
        Verdict[] verdicts = Enumerable.Range(1, 4)
            .Select(threads => Verify(program, weights, new CotVerifyOptions { MaxDegreeOfParallelism = threads }).Predictor)
            .ToArray();

        Assert.All(verdicts, verdict => Assert.Equal(verdicts[0], verdict));
        Assert.False(verdicts[0].Holds);
    }

    [Fact]
    public void Progress_rises_to_one_and_cancellation_stops()
    {
        var progress = new Recorder();
        Verify<ProductTarget>(ProductTarget.Predictor, Small, progress);

        Assert.Equal(1, progress.Values[^1]);
        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            CotVerifier.Verify<ProductTarget>(ProductTarget.Predictor, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        CotProgram parity = SamplePrograms.Parity();

        Assert.Throws<ArgumentException>(() => Verify<ProductTarget>(new LinearPredictor(parity, WeightBuilder.Build(parity))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Verify<ProductTarget>(ProductTarget.Predictor, new() { SampleCount = 0 }));
    }

    private static CotVerdict Verify<TTarget>(LinearPredictor predictor, CotVerifyOptions? options = null, IProgress<double>? progress = null)
        where TTarget : ICotTarget<TTarget> =>
        CotVerifier.Verify<TTarget>(predictor, options, progress, TestContext.Current.CancellationToken);

    private static CotVerdict Verify(CotProgram program, LinearWeights weights, CotVerifyOptions? options = null) =>
        CotVerifier.Verify(program, weights, options, cancellationToken: TestContext.Current.CancellationToken);

    private static LinearWeights Spoil(CotProgram program, int slot, int bias, long classOf)
    {
        SlotWeights[] slots = [.. WeightBuilder.Build(program).Slots];
        int[] biases = [.. slots[slot].Bias];
        biases[program.Chain[slot].Classes.IndexOf(classOf)] += bias;
        slots[slot] = slots[slot] with { Bias = new(biases) };
        return new LinearWeights(new(slots));
    }

    private sealed class Recorder : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
