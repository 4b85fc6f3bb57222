using CotGen.Lowering;
using CotGen.Lowering.Lanes;
using CotGen.Predictors.Lanes;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

public class SpecializedTests
{
    public static TheoryData<string> Names => SamplePrograms.Names;

    // Vectors that this machine has, and none.
    private static int[] Widths =>
    [
        0,
        .. PromptLanes128.IsSupported ? (int[])[128] : [],
        .. PromptLanes256.IsSupported ? (int[])[256] : [],
        .. PromptLanes512.IsSupported ? (int[])[512] : [],
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_width_writes_the_traces(string name) => AssertWritesTraces(SamplePrograms.Named(name));

    [Fact]
    public void Random_programs_write_their_traces()
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

            AssertWritesTraces(program);
            built++;
        }
    }

    // Tables of every size around those of the vectors, formulas of every kind, and a slot that has none.
    [Fact]
    public void Every_form_of_a_rule_is_met_and_right()
    {
        var met = new HashSet<string>();
        foreach (int size in new[] { 8, 16, 17, 32, 33, 64, 65, 200, 511, 600 })
        {
            var sketch = new ProgramSketch($"Table{size}");
            Term x = sketch.Read(sketch.Input("x", TokenType.Int, ProgramSketch.Range(0, size - 1)), static value => value * value % 7);
            sketch.Lookup("y", TokenType.Int, x);
            AssertWritesTraces(sketch.Build(), met);
        }

        var forms = new ProgramSketch("Forms");
        Address a = forms.Input("a", TokenType.Int, ProgramSketch.Range(0, 40)), b = forms.Input("b", TokenType.Int, ProgramSketch.Range(-30, 70)), c = forms.Input("c", TokenType.Int, ProgramSketch.Range(0, 99));
        Address flag = forms.Input("d", TokenType.Int, 3, 5_000);
        forms.Affine("sum", 3, forms.Read(a), forms.Read(b));
        forms.Affine("gaps", 0, forms.Read(a, static value => 3 * value), forms.Read(b, static value => -2 * value));
        forms.Divide("q", "r", TokenType.Int, 10, forms.Read(a), forms.Read(c));
        forms.Threshold("late", TokenType.Int, [60, 67, 74, 81], forms.Read(a), forms.Read(b));
        forms.Threshold("early", TokenType.Int, [-100, -93, -86, 1], forms.Read(a), forms.Read(b));
        forms.Threshold("uneven", TokenType.Int, [5, 6, 60, 61, 90], forms.Read(a), forms.Read(c));
        forms.Threshold("far", TokenType.Int, [10, 4_000, 5_020], forms.Read(flag), forms.Read(a));
        forms.Operation("product", Operation.Multiply, forms.Read(a), forms.Read(c));
        forms.Extremum("greatest", isMax: true, forms.Read(a), forms.Read(b), forms.Read(c));
        forms.Extremum("least", isMax: false, forms.Read(b), forms.Read(c));
        CotProgram program = forms.Build();
        AssertWritesTraces(program, met);
        Assert.Superset(new HashSet<string> { "OffsetFinish", "TableFinish", "QuotientFinish", "StepsFinish", "Sum", "Product", "Max", "Min" }, met);
    }

    [Fact]
    public void Only_what_is_proved_is_specialised()
    {
        CotProgram program = SamplePrograms.Product();
        LinearWeights weights = WeightBuilder.Build(program);
        int[] bias = weights.Slots[0].Bias.AsSpan().ToArray();
        bias[3] += 1_000;
        var wrong = new LinearPredictor(program, new LinearWeights([weights.Slots[0] with { Bias = new(bias) }, weights.Slots[1]]));

        Assert.Contains($"slot '{program.Chain[0].Name}' are not proved", Assert.Throws<ArgumentException>(() => SpecializedPredictor.Create(wrong)).Message, StringComparison.Ordinal);
        Assert.Same(program, SpecializedPredictor.Create(new LinearPredictor(program, weights)).Program);
    }

    private static void AssertWritesTraces(CotProgram program, HashSet<string>? met = null)
    {
        var predictor = new LinearPredictor(program, WeightBuilder.Build(program));
        LaneChain chain = LaneCompiler.TryCompile(program, predictor.Weights)!;
        foreach (LaneRule rule in chain.Rules)
        {
            met?.Add(rule.Finish.GetType().Name);
            met?.Add($"{rule.Combination}");
        }

        var domain = new PromptDomain(program);
        int count = (int)Math.Min(1_500, domain.Count!.Value), width = domain.PromptLength, length = program.Chain.Count;
        ushort[] prompts = new ushort[count * width], right = new ushort[count * length], found = new ushort[count * length];
        var interpreter = new TraceInterpreter(program);
        for (int i = 0; i < count; i++)
        {
            Span<ushort> prompt = prompts.AsSpan(i * width, width);
            _ = count == domain.Count ? domain.Write(i, prompt) : domain.WriteRandom(1, i, prompt);
            Assert.True(interpreter.TryWriteTrace(prompt, right.AsSpan(i * length, length), out _));
        }

        foreach (int bits in Widths)
        {
            Array.Clear(found);
            SpecializedPredictor.Interpreted(predictor, bits)!.GenerateBatch(prompts, found);
            int same = right.AsSpan().CommonPrefixLength(found);
            Assert.True(same == right.Length, same == right.Length ? "" : $"{program.Name}, {bits} bits: {program.Chain[same % length].Name} of {TraceText.Terse(program, prompts.AsSpan(same / length * width, width))}");
        }
    }
}
