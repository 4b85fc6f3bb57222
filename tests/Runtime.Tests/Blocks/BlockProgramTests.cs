using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Blocks;

/// <summary>The hand-written programs: meanings, predictors and certificates.</summary>
public sealed class BlockProgramTests
{
    private const int Limit = 2_000;

    public static TheoryData<string> Names => BlockSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_is_read_back(string name)
    {
        CotProgram program = BlockSamples.Named(name);
        CotProgram read = CotProgram.Parse(program.ToString());
        Assert.Equal(program.ToString(), read.ToString());
        Assert.Equal(program.Hash, read.Hash);
        Assert.Equal(program.Chain, read.Chain);
        Assert.Equal(program.Body, read.Body);
        Assert.Equal(program.Layout.EntryLength, read.Layout.EntryLength);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Traces_compute_the_function(string name)
    {
        CotProgram program = BlockSamples.Named(name);
        foreach (ushort[] prompt in Prompts(program))
        {
            CotTrace trace = TraceOf(program, prompt);
            long[] inputs = prompt.Select(token => program.Vocabulary[token]).Where(static token => token.Type.Kind == TokenKind.Int).Select(static token => token.Values[0]).ToArray();
            Assert.Equal(BlockSamples.Answer(name, inputs), program.Vocabulary[trace.Answer[0]].Values[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Built_weights_are_proved_and_write_the_traces(string name)
    {
        CotProgram program = BlockSamples.Named(name);
        LinearWeights weights = WeightBuilder.Build(program);
        Certificate certificate = Certifier.Certify(program, weights);
        Assert.True(certificate.IsProved, string.Join('\n', certificate.Slots));
        Assert.True(certificate.Margin >= 1);
        var predictor = new LinearPredictor(program, weights);
        var reference = new ReferencePredictor(program, weights);
        foreach (ushort[] prompt in Prompts(program))
        {
            CotTrace trace = TraceOf(program, prompt);
            Assert.Equal(trace.Chain.ToArray(), predictor.Generate(prompt, Limit));
            for (int i = 0; i < trace.Chain.Count; i++)
            {
                ushort[] context = [.. prompt, .. trace.Chain.Take(i)];
                Assert.Equal(trace.Chain[i], reference.NextToken(context));
                Assert.Equal(trace.Chain[i], predictor.NextToken(context));
            }
        }
    }

    [Fact]
    public void Weights_of_a_phase_that_were_found_before_are_taken_as_they_are()
    {
        CotProgram program = BlockSamples.Named("power");
        LinearWeights weights = WeightBuilder.Build(program);
        FoundTable table = Assert.Single(FoundTable.Of(new LoweredProgram(program, weights)));
        Assert.Equal((0, Operation.Multiply), (table.Phase!.Value, table.Problem.Operation));
        short[] Doubled(EquatableArray<int> row) => row.Select(static weight => (short)(2 * weight)).ToArray();
        var found = new FoundWeights();
        found.Add(program, table.Slot, table.Phase.Value, Doubled(table.Weights.Bias), Doubled(table.Weights.Left), Doubled(table.Weights.Right));
        LinearWeights taken = WeightBuilder.Build(program, found);
        for (int i = 0; i < program.Chain.Count; i++)
        {
            Assert.Equal(i != table.Slot, weights.Slots[i].Equals(taken.Slots[i]));
        }

        Assert.True(Certifier.Certify(program, taken).IsProved);
        Assert.Throws<ArgumentException>(() => found.Add(program, table.Slot, 1, [], [], []));
        Assert.Throws<ArgumentException>(() => found.Add(program, 0, 0, [], [], []));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Chains_without_a_fixed_length_are_not_learned(string name)
    {
        var refused = Assert.Throws<ArgumentException>(() => CotLearning.TrainUntilProved(BlockSamples.Named(name), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("repeats blocks", refused.Message, StringComparison.Ordinal);
    }

    private static CotTrace TraceOf(CotProgram program, ushort[] prompt)
    {
        Assert.True(new TraceInterpreter(program).TryWriteTrace(prompt, Limit, out ushort[] chain));
        return new CotTrace(program, 0, new(prompt), new(chain));
    }

    private static IEnumerable<ushort[]> Prompts(CotProgram program)
    {
        var domain = new PromptDomain(program, maxWidth: 4);
        for (long i = 0; i < domain.Count; i++)
        {
            var prompt = new ushort[domain.PromptLength];
            yield return prompt[..domain.Write(i, prompt)];
        }
    }
}
