using CotGen.Certification;
using CotGen.Lowering;
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
