using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Certification;

namespace CotGen.Runtime.Tests.Blocks;

/// <summary>Traces of programs with blocks, and what judges them.</summary>
public sealed class BlockTraceTests
{
    private static readonly CotProgram Addition = BlockSamples.Named("addition");
    private static readonly CotProgram Loops = BlockSamples.Named("two loops");

    [Fact]
    public void A_trace_reads_as_the_algorithm_runs()
    {
        ushort[] prompt = TraceText.Parse(Addition, "1 0 | 1 1 =>");
        Assert.True(new TraceInterpreter(Addition).TryWriteTrace(prompt, 100, out ushort[] chain));
        Assert.Equal(
            "point=step carry#1=0 carry#2=@1:1 digit=@1:0 point=step carry#1=1 carry#2=@1:1 digit=@1:0 point=exit carry#1=1 END",
            TraceText.Standard(Addition, chain));
    }

    [Fact]
    public void A_beginningspan_gets_the_beginning()
    {
        var interpreter = new TraceInterpreter(Loops);
        ushort[] prompt = TraceText.Parse(Loops, "7 =>");
        Assert.True(interpreter.TryWriteTrace(prompt, 1_000, out ushort[] chain));
        for (int length = 1; length < chain.Length; length++)
        {
            var tokens = new ushort[length];
            Assert.False(interpreter.TryWriteTrace(prompt, tokens, out int written));
            Assert.Equal(length, written);
            Assert.Equal(chain[..length], tokens);
        }

        Assert.False(interpreter.TryWriteTrace(TraceText.Parse(Loops, "=> 7"), new ushort[100], out int none));
        Assert.Equal(0, none);
    }

    [Fact]
    public void Prompts_are_numbered_by_length_then_from_the_left()
    {
        var domain = new PromptDomain(Addition, maxWidth: 3);
        Assert.Equal(4 + 16 + 64, domain.Count);
        var prompt = new ushort[domain.PromptLength];
        string[] texts = Enumerable.Range(0, 84).Select(i => TraceText.Terse(Addition, prompt.AsSpan(0, domain.Write(i, prompt)))).ToArray();
        Assert.Equal(84, texts.Distinct().Count());
        Assert.Equal(["0 | 0 =>", "0 | 1 =>", "1 | 0 =>", "1 | 1 =>", "0 0 | 0 0 =>"], texts[..5]);
        Assert.Equal("1 1 1 | 1 1 1 =>", texts[83]);
        Assert.Throws<ArgumentOutOfRangeException>(() => domain.Write(84, prompt));
        Assert.Equal([4, 6, 8], Enumerable.Range(0, 60).Select(i => domain.WriteRandom(1, i, prompt)).Distinct().Order());
        Assert.Equal("a prompt of addition has 2 + 2 x W tokens, not 5", domain.Problem(prompt.AsSpan(0, 5)));
        Assert.StartsWith("prompt token 5 (", domain.Problem(TraceText.Parse(Addition, "0 0 | 0 0 |"))!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_does_not_depend_on_where_it_starts()
    {
        CotTrace[] all = CotTraces.Sample(Addition, seed: 5, count: 50).ToArray();
        Assert.Equal(all[20..].Select(static trace => trace.ToString()), CotTraces.Sample(Addition, seed: 5, count: 30, start: 20).Select(static trace => trace.ToString()));
        Assert.True(all.Select(static trace => trace.Prompt.Count).Distinct().Count() > 10);
    }

    [Fact]
    public void The_checker_finds_the_first_wrong_token_in_any_block()
    {
        ushort[] prompt = TraceText.Parse(Loops, "7 =>");
        new TraceInterpreter(Loops).TryWriteTrace(prompt, 1_000, out ushort[] chain);
        Assert.True(CotChecker.Check(Loops, prompt, chain).IsCorrect);
        for (int i = 0; i < chain.Length; i++)
        {
            ushort[] wrong = [.. chain];
            wrong[i]++;
            CheckResult result = CotChecker.Check(Loops, prompt, wrong);
            Assert.Equal((i, Loops.Layout.SlotAt(1, i), chain[i], wrong[i]), (result.FirstWrongIndex, result.Slot, result.ExpectedToken!.Value, result.FoundToken!.Value));

            CheckResult beginning = CotChecker.Check(Loops, prompt, chain.AsSpan(0, i));
            Assert.True(beginning is { IsCorrectSoFar: true, IsComplete: false, FirstWrongIndex: -1 });
            Assert.StartsWith($"incomplete after {i} tokens: expected ", beginning.ToString(), StringComparison.Ordinal);
        }

        Assert.False(CotChecker.Check(Loops, prompt, [.. chain, chain[0]]).IsCorrectSoFar);
        Assert.NotNull(CotChecker.Check(Loops, prompt.AsSpan(1), chain).PromptProblem);
    }

    [Fact]
    public void The_verifier_proves_built_weights_and_refutes_spoiled_ones()
    {
        CotProgram[] programs = [Loops, Addition];
        foreach (CotProgram program in programs)
        {
            LinearWeights weights = WeightBuilder.Build(program);
            Assert.Equal(
                program == Loops ? "Proved (all 10 inputs, margin 1)" : "Proved (every input of every length, margin 1)",
                CotVerifier.Verify(program, weights, cancellationToken: TestContext.Current.CancellationToken).Predictor.ToString());
            LinearWeights spoiled = SamplePrograms.Spoil(weights, program.Chain.Count - 2, at: 0, change: 1_000);
            var refuted = Assert.IsType<RefutedVerdict>(CotVerifier.Verify(program, spoiled, new CotVerifyOptions { SampleCount = 200 }, cancellationToken: TestContext.Current.CancellationToken).Predictor);
            Assert.NotNull(refuted.Step);
            Assert.Contains(refuted.Step.Name, program.Chain.Select(static slot => slot.Name));
        }
    }
}
