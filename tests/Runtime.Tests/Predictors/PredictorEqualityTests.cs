using CotGen.Lowering;
using CotGen.Predictors;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

public class PredictorEqualityTests
{
    private static readonly int[] Widths = [0, 128, 256, 512];

    public static TheoryData<string> Names => SamplePrograms.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Built_weights_write_the_trace_of_every_prompt(string name) => AssertWritesTraces(SamplePrograms.Named(name), limit: 10_000);

    [Fact]
    public void Built_weights_of_random_programs_write_their_traces()
    {
        int built = 0;
        for (int seed = 0; built < 60; seed++)
        {
            Assert.True(seed < 400, "most random programs have built weights");
            CotProgram program = RandomPrograms.Create(seed);
            try
            {
                WeightBuilder.Build(program);
            }
            catch (ArgumentException)
            {
                continue;
            }

            AssertWritesTraces(program, limit: 200);
            built++;
        }
    }

    [Theory]
    [InlineData(1, "Int16")]
    [InlineData(100, "Int16")]
    [InlineData(9_000, "Int16")]
    [InlineData(100_000, "Int32")]
    [InlineData(int.MaxValue, "Int64")]
    public void Any_weights_score_alike_in_every_width_and_any_context(int bound, string expected)
    {
        var met = new HashSet<Accumulator>();
        for (int seed = 0; seed < 40; seed++)
        {
            CotProgram program = seed < 8 ? SamplePrograms.All.ElementAt(seed % 6) : RandomPrograms.Create(seed);
            LinearWeights weights = RandomPrograms.Weights(program, seed, bound);
            LinearPredictor[] predictors = PredictorsOf(program, weights);
            met.UnionWith(predictors[0].Accumulators);
            var reference = new ReferencePredictor(program, weights);
            var random = new Random(seed);
            for (int i = 0; i < 150; i++)
            {
                ushort[] context = RandomContext(program, random);
                ushort right = reference.NextToken(context);
                Assert.All(predictors, predictor => Assert.Equal(right, predictor.NextToken(context)));
            }
        }

        Assert.Contains(Enum.Parse<Accumulator>(expected), met);
    }

    [Fact]
    public void Any_weights_roll_out_alike()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            CotProgram program = RandomPrograms.Create(seed);
            LinearWeights weights = RandomPrograms.Weights(program, seed, bound: 2);
            AssertRollsOutLikeReference(program, weights, limit: 100);
        }
    }

    [Fact]
    public void A_score_may_reach_the_ends_of_its_integer_type()
    {
        var sketch = new ProgramSketch("Ends");
        Term x = sketch.Read(sketch.Input("x", TokenType.Int, 0, 1));
        Term y = sketch.Read(sketch.Input("y", TokenType.Int, 0, 1));
        sketch.Affine("x+y", 0, x, y);
        CotProgram program = sketch.Build();
        var weights = new LinearWeights([
            new SlotWeights([-1, 0, -32_768], [
                new SourceWeights(x.Source, [0, 0, 0, 32_767, -32_768, 32_767]),
                new SourceWeights(y.Source, [-32_767, 0, 0, 1, 32_767, 0]),
            ]),
            new SlotWeights([0], []),
        ]);

        Assert.Equal([Accumulator.Int16, Accumulator.Int16], new LinearPredictor(program, weights).Accumulators);
        AssertRollsOutLikeReference(program, weights, limit: 4);
    }

    [Fact]
    public void One_score_more_needs_the_next_integer_type()
    {
        CotProgram program = SamplePrograms.Product();
        SlotWeights product = WeightBuilder.Build(program).Slots[0];
        int[] bias = product.Bias.AsSpan().ToArray();
        bias[0] = short.MaxValue + 1;
        var weights = new LinearWeights([product with { Bias = new(bias) }, new SlotWeights([0], [])]);

        Assert.Equal([Accumulator.Int32, Accumulator.Int16], new LinearPredictor(program, weights).Accumulators);
        AssertRollsOutLikeReference(program, weights, limit: 100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(500)]
    [InlineData(3_000)]
    [InlineData(11_000)]
    public void Scores_tie_and_saturate_alike_for_any_number_of_classes(int bound)
    {
        foreach (int classes in (int[])[2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 130])
        {
            var sketch = new ProgramSketch($"Classes{classes}");
            Term x = sketch.Read(sketch.Input("x", TokenType.Int, [.. Enumerable.Range(0, (classes + 1) / 2)]));
            Term y = sketch.Read(sketch.Input("y", TokenType.Int, [.. Enumerable.Range(0, (classes / 2) + 1)]));
            sketch.Affine("x+y", 0, x, y);
            CotProgram program = sketch.Build();
            Assert.Equal(classes, program.Chain[0].Classes.Count);
            AssertRollsOutLikeReference(program, RandomPrograms.Weights(program, classes, bound), limit: 1_000);
        }
    }

    private static LinearPredictor[] PredictorsOf(CotProgram program, LinearWeights weights) =>
        [.. Widths.Select(width => new LinearPredictor(program, weights, width)), new LinearPredictor(program, weights)];

    private static void AssertWritesTraces(CotProgram program, int limit)
    {
        LinearWeights weights = WeightBuilder.Build(program);
        var domain = new PromptDomain(program);
        var interpreter = new TraceInterpreter(program);
        AssertRollsOutLikeReference(program, weights, limit);
        ushort[] prompt = new ushort[domain.PromptLength], chain = new ushort[program.Chain.Count], predicted = new ushort[program.Chain.Count];
        var predictor = new LinearPredictor(program, weights);
        for (int i = 0; i < Math.Min(limit, domain.Count!.Value); i++)
        {
            domain.Write(i, prompt);
            Assert.True(interpreter.TryWriteTrace(prompt, chain, out int written));
            Assert.Equal(chain.Length, written);
            Assert.Equal(written, predictor.Generate(prompt, predicted));
            Assert.True(chain.AsSpan().SequenceEqual(predicted), $"{program.Name} {TraceText.Terse(program, prompt)}");
        }
    }

    // Reference token by token; every width by Generate on the first prompts and by GenerateBatch on all.
    private static void AssertRollsOutLikeReference(CotProgram program, LinearWeights weights, int limit)
    {
        var domain = new PromptDomain(program);
        int count = (int)Math.Min(limit, domain.Count!.Value), width = domain.PromptLength, length = program.Chain.Count;
        ushort[] prompts = new ushort[count * width], right = new ushort[count * length], chains = new ushort[count * length];
        var reference = new ReferencePredictor(program, weights);
        for (int i = 0; i < count; i++)
        {
            domain.Write(i, prompts.AsSpan(i * width, width));
            List<ushort> context = [.. prompts.AsSpan(i * width, width)];
            for (int slot = 0; slot < length; slot++)
            {
                context.Add(right[(i * length) + slot] = reference.NextToken(context.ToArray()));
            }
        }

        foreach (LinearPredictor predictor in PredictorsOf(program, weights))
        {
            Array.Clear(chains);
            predictor.GenerateBatch(prompts, chains);
            Assert.True(right.AsSpan().SequenceEqual(chains), program.Name);
            for (int i = 0; i < Math.Min(count, 50); i++)
            {
                predictor.Generate(prompts.AsSpan(i * width, width), chains);
                Assert.True(right.AsSpan(i * length, length).SequenceEqual(chains.AsSpan(0, length)), program.Name);
            }
        }
    }

    private static ushort[] RandomContext(CotProgram program, Random random)
    {
        var context = new ushort[program.Prompt.Count + random.Next(program.Chain.Count)];
        for (int i = 0; i < context.Length; i++)
        {
            ClassSet classes = i < program.Prompt.Count ? program.Prompt[i].Classes : program.Chain[i - program.Prompt.Count].Classes;
            context[i] = random.Next(5) switch
            {
                0 => (ushort)random.Next(program.Vocabulary.Count),
                1 => (ushort)random.Next(65_536),
                _ => program.Vocabulary.NumbersOf(classes)[random.Next(classes.Count)],
            };
        }

        return context;
    }
}
