using CotGen.Certification;
using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Certification;
using CotGen.Runtime.Tests.Machines;
using CotGen.Runtime.Tests.Training;

namespace CotGen.Runtime.Tests.Learning;

public sealed class MachineLearningTests
{
    public static TheoryData<string> Named => new(Machines.Keys);

    private static readonly Dictionary<string, MachineDescription> Machines = new()
    {
        ["increment"] = SampleMachines.Increment(),
        ["bounded increment"] = SampleMachines.Increment(TapeKind.LeftBounded),
        ["palindrome"] = SampleMachines.Palindrome(),
        ["BB(3)"] = SampleMachines.Standard("BB(3)", "1RB1RH_1LB0RC_1LC1LA"),
        ["BB(4)"] = SampleMachines.Standard("BB(4)", "1RB1LB_1LA0LC_1RH1LD_1RD0RA"),
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Known_machines_are_learned_and_proved(string name)
    {
        MachineLearningResult result = Learn(Machines[name]);
        AssertProved(result);
        Assert.NotEmpty(result.Traces);
        for (int slot = 0; slot < 2; slot++)
        {
            (long updates, double? bound) = result.Mistakes(slot);
            Assert.InRange(updates, 0, bound!.Value);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{name}: {result.Traces.Count} of {result.DrawnTraces} traces, {result.Counterexamples.Count} counterexamples, {result.Rounds} rounds, margin {result.Certificate.Margin}, {result.Seconds:0.000} s");
    }

    [Theory]
    [InlineData(TapeKind.TwoWay)]
    [InlineData(TapeKind.LeftBounded)]
    public void Random_machines_are_learned_and_proved(TapeKind tape)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            AssertProved(Learn(SampleMachines.Random(seed, tape)));
        }
    }

    [Fact]
    public void Few_traces_and_longer_ones_and_another_start_lead_to_a_proof_too()
    {
        MachineDescription machine = SampleMachines.Increment();
        MachineLearningResult few = Learn(machine, new MachineLearningOptions { MaxTraces = 5 });
        AssertProved(few);
        Assert.InRange(few.Traces.Count, 1, 5);
        Assert.NotEmpty(few.Counterexamples);
        Assert.True(few.Rounds > 1);

        MachineLearningResult runs = Learn(machine, new MachineLearningOptions { Steps = 6, StartWeights = StartWeights.Random, Margin = 3 });
        AssertProved(runs);
        Assert.True(runs.Certificate.Margin >= 3 && runs.Traces.Any(static trace => trace.Chain.Count > trace.RowLength));
        Assert.Null(runs.Mistakes(0).Bound);
    }

    [Fact]
    public void Every_trace_is_what_the_machine_does()
    {
        MachineLearningResult result = Learn(SampleMachines.Palindrome(), new MachineLearningOptions { MaxTraces = 50, Steps = 3 });
        foreach (MachineTrace trace in result.Traces.Concat(result.Counterexamples))
        {
            var rows = new ushort[3 * trace.RowLength];
            MachineTraces.TryWriteTrace(result.Program, trace.Prompt.AsSpan(), rows, out int written);
            Assert.Null(MachineRows.ProblemOf(result.Program.Machine!, trace.Prompt.AsSpan()));
            Assert.True(written > 0);
            Assert.Equal(rows[..written], trace.Chain);
        }
    }

    [Fact]
    public void The_learned_predictor_is_right_beyond_the_widths_it_was_trained_on()
    {
        MachineDescription machine = SampleMachines.Increment();
        MachinePredictor predictor = Learn(machine).Predictor;
        foreach (int width in new[] { 1, 2, 7, 8, 9, 16, 31, 32, 48, 62, 64 })
        {
            foreach (int ones in new[] { 0, width / 2, width })
            {
                int[] tape = Enumerable.Range(0, width).Select(i => i >= width - ones ? 1 : i % 3 == 1 ? 1 : 0).ToArray();
                MachineRun run = predictor.Run(tape);
                var simulator = new MachineSimulator(machine, tape);
                Assert.Equal((simulator.Run(1_000), simulator.Steps), (run.Outcome, run.Steps));
                Assert.Equal(MachineOutcome.Halted, run.Outcome);
                Assert.All(Enumerable.Range(-3, width + 6), cell => Assert.Equal(simulator[cell], run[cell]));
            }
        }
    }

    [Fact]
    public void Threads_do_not_matter_and_seeds_do()
    {
        MachineDescription machine = SampleMachines.Palindrome();
        var options = new MachineLearningOptions { Seed = 7, MaxTraces = 40 };
        MachineLearningResult one = Learn(machine, options with { MaxDegreeOfParallelism = 1 }), two = Learn(machine, options with { MaxDegreeOfParallelism = 2 });
        Assert.Equal(one.Weights, two.Weights);
        Assert.Equal(one.Traces, two.Traces);
        Assert.Equal(one.Counterexamples, two.Counterexamples);
        Assert.Equal((one.DrawnTraces, one.Rounds, Rows.Text(one.Model)), (two.DrawnTraces, two.Rounds, Rows.Text(two.Model)));
        Assert.NotEqual(one.Traces, Learn(machine, options with { Seed = 8 }).Traces);
    }

    [Fact]
    public void A_spoiled_weight_is_not_proved()
    {
        MachineLearningResult result = Learn(SampleMachines.Increment());
        for (int slot = 0; slot < 2; slot++)
        {
            LinearWeights spoiled = SamplePrograms.Spoil(result.Weights, slot, at: 0, change: 1_000);
            Certificate certificate = Certifier.Certify(result.Program, spoiled);
            Assert.Equal(ProofStatus.Refuted, certificate.Status);
            Assert.NotNull(certificate.Slots[slot].Failure);
        }
    }

    [Fact]
    public void Rounds_end_and_what_is_not_proved_is_said()
    {
        MachineLearningResult result = Learn(SampleMachines.Palindrome(), new MachineLearningOptions { MaxTraces = 2, MaxRounds = 1 });
        Assert.False(result.IsProved);
        Assert.Equal(1, result.Rounds);
        Assert.Empty(result.Counterexamples);
        RefutedVerdict refuted = Assert.IsType<RefutedVerdict>(result.Verdict.Predictor);
        Assert.Null(MachineRows.ProblemOf(result.Program.Machine!, refuted.Prompt.AsSpan()));

        result = Learn(SampleMachines.Palindrome(), new MachineLearningOptions { MaxEpochs = 1 });
        Assert.False(result.IsProved || result.Model.IsConverged);
    }

    [Fact]
    public void A_compiled_machine_gets_both_verdicts()
    {
        MachineLearningResult result = MachineLearning.TrainUntilProved<MachineIncrement>(cancellationToken: TestContext.Current.CancellationToken);
        AssertProved(result);
        Assert.Equal(new ExhaustedVerdict(6), result.Verdict.Translation);
    }

    [Fact]
    public void Progress_grows_and_cancellation_stops()
    {
        using var source = new CancellationTokenSource();
        var progress = new Recorder<LearningProgress>();
        CotProgram program = MachineProgram.Of(SampleMachines.Palindrome());
        var options = new MachineLearningOptions { MaxTraces = 40 };
        MachineLearningResult result = MachineLearning.TrainUntilProved(program, options, progress, TestContext.Current.CancellationToken);
        Assert.Equal(Enum.GetValues<LearningStage>(), progress.Reports.Select(static report => report.Stage).Distinct().Order());
        Assert.All(progress.Reports.Zip(progress.Reports.Skip(1)), static pair => Assert.True(pair.First.Round <= pair.Second.Round && pair.First.DrawnTraces <= pair.Second.DrawnTraces && pair.First.Counterexamples <= pair.Second.Counterexamples));
        Assert.Equal(result.Rounds, progress.Reports[^1].Round);

        foreach (LearningStage stage in new[] { LearningStage.Training, LearningStage.Certifying })
        {
            using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(source.Token);
            var canceller = new Recorder<LearningProgress>(report => Cancel(report.Stage == stage, cancelled));
            Assert.ThrowsAny<OperationCanceledException>(() => MachineLearning.TrainUntilProved(program, options, canceller, cancelled.Token));
        }

        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => MachineLearning.TrainUntilProved(program, options, progress: null, source.Token));
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        CotProgram program = MachineProgram.Of(SampleMachines.Increment());
        CancellationToken token = TestContext.Current.CancellationToken;
        Assert.Throws<ArgumentException>(() => MachineLearning.TrainUntilProved(LearnablePrograms.Parity(4), cancellationToken: token));
        Assert.Throws<ArgumentOutOfRangeException>(() => MachineLearning.TrainUntilProved(program, new MachineLearningOptions { MaxWidth = 0 }, cancellationToken: token));
        Assert.Throws<ArgumentOutOfRangeException>(() => MachineLearning.TrainUntilProved(program, new MachineLearningOptions { Margin = 0 }, cancellationToken: token));
        var large = new MachineDescription("large", SampleMachines.Names("q", 30), SampleMachines.Names("s", 30), [], 0, [], 0, TapeKind.TwoWay);
        Assert.Throws<LimitExceededException>(() => MachineLearning.TrainUntilProved(MachineProgram.Of(large), cancellationToken: token));

        // A machine without a step has no rows to learn, and none to get wrong.
        var idle = new MachineDescription("idle", ["q"], ["0"], [], 0, [], 0, TapeKind.TwoWay);
        Assert.True(Learn(idle).IsProved);
    }

    private static void Cancel(bool now, CancellationTokenSource source)
    {
        if (now)
        {
            source.Cancel();
        }
    }

    private static MachineLearningResult Learn(MachineDescription machine, MachineLearningOptions? options = null) =>
        MachineLearning.TrainUntilProved(MachineProgram.Of(machine), options, cancellationToken: TestContext.Current.CancellationToken);

    private static void AssertProved(MachineLearningResult result)
    {
        Assert.True(result.IsProved);
        Assert.Equal("every width and every number of steps", Assert.IsType<ProvedVerdict>(result.Verdict.Predictor).Quantifier);
        Assert.Equal(0, result.SlotRows);
        Assert.All(result.Certificate.Slots, static slot => Assert.Equal(ProofMethod.Enumeration, slot.Method));
    }
}
