using CotGen.Certification;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;
using CotGen.Runtime.Tests.Training;

namespace CotGen.Runtime.Tests.Learning;

public class CotLearningTests
{
    [Theory]
    [InlineData(StartWeights.Zero, 1)]
    [InlineData(StartWeights.Random, 2)]
    public void MultiplicationIsLearnedAndProved(StartWeights start, int margin)
    {
        CotProgram program = LearnablePrograms.Multiplication(2);
        LearningResult result = Learn(program, new LearningOptions { StartWeights = start, Margin = margin, DrawBudget = 100 });
        Assert.IsType<ProvedVerdict>(result.Verdict.Predictor);
        Assert.True(result.IsProved);
        Assert.True(result.Certificate.Margin >= 1);
        Assert.Empty(result.OpenSlots);

        // Three sorts of data, each counted apart.
        Assert.InRange(result.Traces.Count, 1, (int)result.DrawnTraces);
        Assert.NotEmpty(result.Counterexamples);
        Assert.NotEmpty(result.SlotRows);
        AssertAllRight(program, result.Weights);
        AssertTraces(result);
    }

    [Fact]
    public void UpdatesStayBelowTheirBounds()
    {
        LearningResult result = Learn(LearnablePrograms.Multiplication(2), new LearningOptions { DrawBudget = 100 });
        for (int slot = 0; slot < result.Model.Slots.Count; slot++)
        {
            (long updates, double? bound) = result.Mistakes(slot);
            Assert.NotNull(bound);
            Assert.InRange(updates, 0, bound.Value);
        }
    }

    [Fact]
    public void ParityIsLearnedAndProved()
    {
        CotProgram program = LearnablePrograms.Parity(16);
        LearningResult result = Learn(program);
        Assert.True(result.IsProved);
        Assert.InRange(result.Traces.Count, 4, 20);
        Assert.Empty(result.SlotRows);
        AssertAllRight(program, result.Weights);
    }

    [Fact]
    public void SearchFindsEveryTupleThatOccurs()
    {
        // All 10,000 prompts, and what is left to the search after the first few traces.
        CotProgram program = LearnablePrograms.Multiplication(2);
        LearningResult result = Learn(program, new LearningOptions { MaxTraces = 10, SearchBudget = 1_000 });
        Assert.True(result.IsProved);
        Assert.InRange(result.Traces.Count, 1, 10);
        var shown = new HashSet<(int, string)>();
        foreach (int[] prompt in AllPrompts.Of(program))
        {
            ushort[] sequence = Sequence(program, prompt);
            for (int slot = 0; slot < result.Model.Slots.Count; slot++)
            {
                shown.Add((slot, string.Join(' ', result.Model.Slots[slot].Support.Sources.Select(source => sequence[source.Offset.Tokens]))));
            }
        }

        Assert.DoesNotContain(result.SlotRows, row => shown.Contains((row.Slot, string.Join(' ', row.Sources))));
    }

    [Fact]
    public void ThreadsChangeNothing()
    {
        LearningOptions options = new() { DrawBudget = 50, Seed = 7, MaxDegreeOfParallelism = 1 };
        string expected = Text(Learn(LearnablePrograms.Multiplication(2), options));
        foreach (int threads in (int[])[2, 4])
        {
            Assert.Equal(expected, Text(Learn(LearnablePrograms.Multiplication(2), options with { MaxDegreeOfParallelism = threads })));
        }

        Assert.NotEqual(expected, Text(Learn(LearnablePrograms.Multiplication(2), options with { Seed = 8 })));
    }

    [Fact]
    public void WhatIsNotLinearStaysOpen()
    {
        LearningResult result = Learn(LearnablePrograms.ExclusiveOr());
        Assert.False(result.IsProved);
        Assert.IsType<RefutedVerdict>(result.Verdict.Predictor);
        OpenSlot open = Assert.Single(result.OpenSlots);
        Assert.Equal(1, open.Slot);
        Assert.StartsWith("no margin on its 4 rows after", open.Reason, StringComparison.Ordinal);
        Assert.InRange(open.FailingTuples, 1, 4);
        Assert.Equal(ProofStatus.Proved, result.Certificate.Slots[0].Status);
    }

    [Fact]
    public void ProgramsWithManyTuplesAreReportedAsTheyAre()
    {
        // Thresholds and remainders of sums: short, and hard to learn.
        LearningOptions options = new() { MaxTraces = 100, DrawBudget = 100, MaxEpochs = 100, MaxSearches = 50 };
        LearningResult result = Learn(Certification.SamplePrograms.Multiplication(10), options);
        Assert.False(result.IsProved);
        Assert.InRange(result.Counterexamples.Count + result.SlotRows.Count, 0, 50);
        Assert.InRange(result.OpenSlots.Count, 1, 9);

        // Few enough to be shown in full.
        Assert.True(Learn(Certification.SamplePrograms.Parity(8)).IsProved);
    }

    [Fact]
    public void WithoutSlotRowsTheSlotsThatNeedThemStayOpen()
    {
        LearningResult result = Learn(LearnablePrograms.Multiplication(2), new LearningOptions { AllowSlotRows = false });
        Assert.Empty(result.SlotRows);

        // Every tuple that occurs is right; the certifier may or may not be able to tell that the others do not occur.
        Assert.True(result.Verdict.Holds);
        Assert.All(result.OpenSlots, static slot => Assert.EndsWith("source tuples fail that the budgets of searches, rows and rounds left out", slot.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void CancellationThrows()
    {
        CotProgram program = LearnablePrograms.Multiplication(2);
        Assert.ThrowsAny<OperationCanceledException>(() => CotLearning.TrainUntilProved(program, cancellationToken: new CancellationToken(canceled: true)));
        foreach (LearningStage stage in Enum.GetValues<LearningStage>())
        {
            using var source = new CancellationTokenSource();
            var progress = new Recorder<LearningProgress>(report => CancelAt(report.Stage == stage, source));
            Assert.ThrowsAny<OperationCanceledException>(() => CotLearning.TrainUntilProved(program, new LearningOptions { DrawBudget = 10 }, progress, source.Token));
        }

        static void CancelAt(bool isThere, CancellationTokenSource source)
        {
            if (isThere)
            {
                source.Cancel();
            }
        }
    }

    [Fact]
    public void ProgressOnlyGrows()
    {
        var progress = new Recorder<LearningProgress>();
        LearningResult result = Learn(LearnablePrograms.Multiplication(2), new LearningOptions { DrawBudget = 100 }, progress);
        Assert.Equal(LearningStage.Drawing, progress.Reports[0].Stage);
        Assert.Equal(LearningStage.Certifying, progress.Reports[^1].Stage);
        foreach ((LearningProgress before, LearningProgress after) in progress.Reports.Zip(progress.Reports.Skip(1)))
        {
            Assert.True(before.Round <= after.Round && before.DrawnTraces <= after.DrawnTraces
                && before.Counterexamples <= after.Counterexamples && before.SlotRows <= after.SlotRows);
        }

        Assert.Equal(result.Rounds, progress.Reports[^1].Round);
    }

    [Fact]
    public void OptionsOutOfRangeAreRefused()
    {
        CotProgram program = LearnablePrograms.Parity(3);
        LearningOptions[] wrong = [new() { MaxTraces = 0 }, new() { DrawBudget = 0 }, new() { SearchBudget = -1 }, new() { MaxRounds = 0 }, new() { Margin = 0 }, new() { MaxEpochs = 0 }, new() { MaxDegreeOfParallelism = 0 }];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => Learn(program, options)));
    }

    private static LearningResult Learn(CotProgram program, LearningOptions? options = null, IProgress<LearningProgress>? progress = null) =>
        CotLearning.TrainUntilProved(program, options, progress, TestContext.Current.CancellationToken);

    private static void AssertAllRight(CotProgram program, LinearWeights weights)
    {
        var predictor = new LinearPredictor(program, weights);
        var chain = new ushort[predictor.ChainLength];
        foreach (int[] prompt in AllPrompts.Of(program))
        {
            ushort[] sequence = Sequence(program, prompt);
            predictor.Generate(sequence.AsSpan(0, prompt.Length), chain);
            Assert.True(chain.AsSpan().SequenceEqual(sequence.AsSpan(prompt.Length)));
        }
    }

    private static void AssertTraces(LearningResult result)
    {
        foreach (CotTrace trace in result.Traces)
        {
            Assert.Equal(Assert.Single(CotTraces.Sample(result.Program, seed: 1, count: 1, start: trace.Index)), trace);
        }

        Assert.All(result.Counterexamples, trace => Assert.True(CotChecker.Check(result.Program, trace.Prompt.AsSpan(), trace.Chain.AsSpan()).IsCorrect));
    }

    private static ushort[] Sequence(CotProgram program, int[] prompt)
    {
        var tokens = new ushort[prompt.Length + program.Chain.Count];
        for (int i = 0; i < prompt.Length; i++)
        {
            tokens[i] = program.Vocabulary.NumberOf(program.Prompt[i].Classes.Token(prompt[i]));
        }

        Assert.True(new TraceInterpreter(program).TryWriteTrace(tokens.AsSpan(0, prompt.Length), tokens.AsSpan(prompt.Length), out _));
        return tokens;
    }

    private static string Text(LearningResult result) =>
        $"{Rows.Text(result.Model)}\n{result.DrawnTraces} {result.Rounds}\n{string.Join('\n', result.Traces)}\n{string.Join('\n', result.Counterexamples)}\n{string.Join('\n', result.SlotRows.Select(static row => $"{row.Slot} {string.Join(' ', row.Sources)}"))}";
}
