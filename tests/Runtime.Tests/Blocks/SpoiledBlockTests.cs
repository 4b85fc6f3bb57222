using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Certification;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Blocks;

/// <summary>A certificate of a program with blocks must never say more than running its prompts shows.</summary>
public sealed class SpoiledBlockTests
{
    private const int Limit = 2_000;

    public static TheoryData<string> Names => BlockSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_proved_is_right_on_every_prompt(string name)
    {
        CotProgram program = BlockSamples.Named(name);
        LinearWeights built = WeightBuilder.Build(program);
        (ushort[] Prompt, ushort[] Chain)[] traces = Traces(program);
        int wrong = 0, proved = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new SmallRandom(seed);
            int slot = random.Next(0, program.Chain.Count - 1);
            int at = random.Next(0, SamplePrograms.CountOf(built.Slots[slot]) - 1);
            LinearWeights weights = SamplePrograms.Spoil(built, slot, at, random.Pick([-9, -2, -1, 1, 2, 9]));
            var predictor = new LinearPredictor(program, weights);
            bool isRight = Array.TrueForAll(traces, trace => predictor.Generate(trace.Prompt, Limit).AsSpan().SequenceEqual(trace.Chain));
            bool isProved = Certifier.Certify(program, weights).IsProved;
            Assert.True(isRight || !isProved, $"{program.Chain[slot].Name}, weight {at}");
            wrong += isRight ? 0 : 1;
            proved += isProved ? 1 : 0;
        }

        Assert.True(wrong > 10 && proved > 10, $"{wrong} wrong, {proved} proved");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_class_that_can_no_longer_win_is_noticed_wherever_it_is_right(string name)
    {
        CotProgram program = BlockSamples.Named(name);
        LinearWeights built = WeightBuilder.Build(program);
        int spoiled = 0;
        foreach ((int slot, ushort token) in Written(program))
        {
            int right = Array.IndexOf(program.Vocabulary.NumbersOf(program.Chain[slot].Classes), token);
            if (program.Chain[slot].Classes.Count > 1)
            {
                LinearWeights weights = SamplePrograms.Spoil(built, slot, at: right, change: -100_000);
                Assert.NotEqual(ProofStatus.Proved, Certifier.Certify(program, weights).Slots[slot].Status);
                spoiled++;
            }
        }

        Assert.True(spoiled > program.Chain.Count);
    }

    // Every slot with every token that some chain has there.
    private static HashSet<(int Slot, ushort Token)> Written(CotProgram program) => Traces(program)
        .SelectMany(trace => trace.Chain.Select((token, i) => (program.Layout.SlotAt(program.Layout.WidthOf(trace.Prompt.Length), i), token)))
        .ToHashSet();

    private static (ushort[] Prompt, ushort[] Chain)[] Traces(CotProgram program)
    {
        var domain = new PromptDomain(program, maxWidth: 3);
        var interpreter = new TraceInterpreter(program);
        return Enumerable.Range(0, (int)domain.Count!.Value).Select(i =>
        {
            var prompt = new ushort[domain.PromptLength];
            prompt = prompt[..domain.Write(i, prompt)];
            Assert.True(interpreter.TryWriteTrace(prompt, Limit, out ushort[] chain));
            return (prompt, chain);
        }).ToArray();
    }
}
