using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

public class LinearPredictorTests
{
    private static readonly CotProgram Program = SamplePrograms.Multiplication(2);
    private static readonly LinearPredictor Predictor = new(Program, WeightBuilder.Build(Program));

    [Fact]
    public void Predicting_allocates_nothing()
    {
        var prompts = new ushort[100 * Predictor.PromptLength];
        var chains = new ushort[100 * Predictor.ChainLength];
        var domain = new PromptDomain(Program);
        for (int i = 0; i < 100; i++)
        {
            domain.WriteRandom(seed: 7, i, prompts.AsSpan(i * Predictor.PromptLength));
        }

        Work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Work();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Work()
        {
            Predictor.GenerateBatch(prompts, chains);
            Predictor.Generate(prompts.AsSpan(0, Predictor.PromptLength), chains);
            Predictor.NextToken(prompts.AsSpan(0, Predictor.PromptLength));
        }
    }

    [Fact]
    public void A_long_program_needs_no_more_than_a_buffer_per_thread()
    {
        var sketch = new ProgramSketch("Long");
        Address last = sketch.Digit("x");
        for (int i = 0; i < 3_000; i++)
        {
            last = sketch.Lookup($"s{i}", TokenType.Int, sketch.Read(last, static value => (value * 7) % 10));
        }

        CotProgram program = sketch.Build();
        var predictor = new LinearPredictor(program, WeightBuilder.Build(program));
        ushort[] prompts = TraceText.Parse(program, "3 => 4 => 9 =>"), chains = new ushort[3 * predictor.ChainLength], right = new ushort[predictor.ChainLength];
        predictor.GenerateBatch(prompts, chains);
        for (int i = 0; i < 3; i++)
        {
            Assert.True(new TraceInterpreter(program).TryWriteTrace(prompts.AsSpan(2 * i, 2), right, out _));
            Assert.Equal(right, chains.AsSpan(i * right.Length, right.Length));
        }
    }

    [Theory]
    [InlineData("1 2 | 3 =>", "a prompt of Multiplication2 has 6 tokens, not 5")]
    [InlineData("1 12 | 3 4 =>", "prompt token 1 ('12') must be one of int 0..9 (a[1])")]
    [InlineData("1 2 3 3 4 =>", "prompt token 2 ('3') must be '|'")]
    [InlineData("1 2 | 3 x =>", "prompt token 4 ('?65535') must be one of int 0..9 (b[1])")]
    public void A_malformed_prompt_is_refused_in_words(string prompt, string expected)
    {
        ushort[] tokens = TraceText.Parse(Program, prompt);
        var exception = Assert.Throws<ArgumentException>(() => Predictor.Generate(tokens, new ushort[Predictor.ChainLength]));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(expected, new PromptDomain(Program).Problem(tokens));
        if (tokens.Length == Predictor.PromptLength)
        {
            exception = Assert.Throws<ArgumentException>(() => Predictor.GenerateBatch(tokens, new ushort[Predictor.ChainLength]));
            Assert.StartsWith("Prompt 0: " + expected, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_has_no_room_or_no_next_token_is_refused()
    {
        ushort[] prompt = TraceText.Parse(Program, "1 2 | 3 4 =>"), whole = new ushort[Predictor.PromptLength + Predictor.ChainLength];

        Assert.Contains("room for 3", Assert.Throws<ArgumentException>(() => Predictor.Generate(prompt, new ushort[3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Predictor.GenerateBatch(prompt, new ushort[3]));
        Assert.Throws<ArgumentException>(() => Predictor.GenerateBatch(prompt.AsSpan(1), new ushort[100]));
        Assert.Throws<ArgumentException>(() => Predictor.NextToken(prompt.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => Predictor.NextToken(whole));
    }

    [Fact]
    public void Weights_must_have_the_programs_shape()
    {
        LinearWeights weights = Predictor.Weights;
        SlotWeights first = weights.Slots[0];
        SlotWeights[] others = [
            first with { Bias = [1, 2] },
            first with { Sources = [first.Sources[0] with { Rows = [1] }] },
            first with { Sources = [first.Sources[0] with { Source = Address.Prologue(0) }] },
            first with { Sources = [first.Sources[0] with { Source = Address.Prompt(6) }] },
        ];

        Assert.Throws<ArgumentException>(() => new LinearPredictor(SamplePrograms.Parity(), weights));
        Assert.All(others, other =>
        {
            var wrong = new LinearWeights([other, .. weights.Slots.Skip(1)]);
            Assert.Contains("Slot 0 ('a[0]*b[0]')", Assert.Throws<ArgumentException>(() => new LinearPredictor(Program, wrong)).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => new ReferencePredictor(Program, wrong));
        });
    }

    [Fact]
    public void The_reference_shows_its_scores()
    {
        CotProgram program = SamplePrograms.Product();
        var reference = new ReferencePredictor(program, WeightBuilder.Build(program));
        var scores = new long[program.LargestClassCount];
        ushort[] prompt = TraceText.Parse(program, "7 | 8 =>");
        reference.Scores(prompt, scores);

        Assert.Equal(56, program.Chain[0].Classes[Array.IndexOf(scores, scores.Max())]);
        Assert.Throws<ArgumentException>(() => reference.Scores(prompt, new long[3]));
    }
}
