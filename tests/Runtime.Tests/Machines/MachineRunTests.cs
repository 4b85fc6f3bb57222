using CotGen.Lowering;
using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines;

public sealed class MachineRunTests
{
    private const int MaxSteps = 40;

    [Fact]
    public void Simulator_row_trace_and_predictors_agree()
    {
        var seen = new Dictionary<MachineOutcome, int>();
        for (int seed = 0; seed < 600; seed++)
        {
            var random = new SmallRandom(seed);
            MachineDescription machine = SampleMachines.Random(seed / 2, (TapeKind)(seed % 2));
            CotProgram program = MachineProgram.Of(machine);
            int[] tape = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(0, machine.Symbols.Count - 1)).ToArray();
            int head = random.Next(0, tape.Length - 1), state = random.Next(0, machine.States.Count - 1);

            MachineOutcome outcome = Compare(program, tape, head, state);
            seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
        }

        Assert.Equal(5, seen.Count);
        Assert.All(seen.Values, static count => Assert.True(count >= 20));
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "10")]
    [InlineData("1011", "1100")]
    [InlineData("1111111", "10000000")]
    public void Increment_carries(string number, string next)
    {
        MachineDescription machine = SampleMachines.Increment();
        var predictor = new MachinePredictor(MachineProgram.Of(machine));
        MachineRun run = predictor.Run(number.Select(static digit => digit - '0').ToArray(), new MachineRunOptions { Margin = 0 });
        Assert.Equal(MachineOutcome.Halted, run.Outcome);
        Assert.Equal(next, string.Concat(run.Tape.Select(symbol => machine.Symbols[symbol])).Trim('_'));
    }

    [Theory]
    [InlineData("", MachineOutcome.Halted)]
    [InlineData("a", MachineOutcome.Halted)]
    [InlineData("abba", MachineOutcome.Halted)]
    [InlineData("abaaaba", MachineOutcome.Halted)]
    [InlineData("ab", MachineOutcome.Stuck)]
    [InlineData("abbaba", MachineOutcome.Stuck)]
    public void Palindromes_halt_and_other_words_get_stuck(string word, MachineOutcome outcome)
    {
        var predictor = new MachinePredictor(MachineProgram.Of(SampleMachines.Palindrome()));
        Assert.Equal(outcome, predictor.Run(word.Select(static letter => letter - 'a').ToArray()).Outcome);
    }

    [Theory]
    [InlineData("1RB1RH_1LB0RC_1LC1LA", 21, 5)]
    [InlineData("1RB1RH_0RC1RB_1LC1LA", 14, 6)]
    [InlineData("1RB1LB_1LA0LC_1RH1LD_1RD0RA", 107, 13)]
    public void Busy_beavers_take_their_steps(string table, long steps, int ones)
    {
        var predictor = new MachinePredictor(MachineProgram.Of(SampleMachines.Standard("beaver", table)));
        MachineRun run = predictor.Run([], new MachineRunOptions { Margin = 1 });
        Assert.Equal((MachineOutcome.Halted, steps, ones), (run.Outcome, run.Steps, run.Tape.Count(static symbol => symbol == 1)));

        var simulator = new MachineSimulator(predictor.Machine, []);
        Assert.Equal((MachineOutcome.Halted, steps), (simulator.Run(1000), simulator.Steps));
        Assert.Equal((simulator.Head, simulator.State), (run.Head, run.State));
        Assert.All(Enumerable.Range(-20, 40), cell => Assert.Equal(simulator[cell], run[cell]));
    }

    [Fact]
    public void A_fixed_width_ends_the_run_where_the_head_leaves_it()
    {
        var predictor = new MachinePredictor(MachineProgram.Of(SampleMachines.Increment()));
        MachineRun run = predictor.Run([0, 1], new MachineRunOptions { Width = 2, Margin = 0 });
        Assert.Equal((MachineOutcome.ExitRight, 2L, null), (run.Outcome, run.Steps, run.Head));
        Assert.Equal(MachineOutcome.Limit, predictor.Run([0, 1], new MachineRunOptions { MaxSteps = 2 }).Outcome);
        Assert.Equal(0, predictor.Run([0, 1], new MachineRunOptions { State = 2 }).Steps);
        Assert.Throws<ArgumentException>(() => predictor.Run([0, 1], new MachineRunOptions { Width = 2 }));
        Assert.Throws<ArgumentException>(() => predictor.Generate([0, 1, 2], new ushort[9], out _));
    }

    [Fact]
    public void A_large_machine_runs_without_tables()
    {
        EquatableArray<MachineTransition> entries = Enumerable.Range(0, 93 * 20)
            .Select(static i => new MachineTransition(i / 20, i % 20, (i / 20) + 1, ((i / 20) + (i % 20)) % 20, i % 3 == 0 ? HeadMove.Left : HeadMove.Right))
            .ToEquatableArray();
        var machine = new MachineDescription("large", SampleMachines.Names("q", 94), SampleMachines.Names("s", 20), entries, 0, [93], 0, TapeKind.TwoWay);
        CotProgram program = MachineProgram.Of(machine);
        Assert.Equal(1903, program.Vocabulary.Count);
        Assert.Throws<LimitExceededException>(() => WeightBuilder.Build(program));

        MachineRun run = new MachinePredictor(program).Run([3, 1, 4, 1, 5, 9, 2, 6]);
        var simulator = new MachineSimulator(machine, [3, 1, 4, 1, 5, 9, 2, 6]);
        Assert.Equal((simulator.Run(1000), 93L), (run.Outcome, run.Steps));
        Assert.All(Enumerable.Range(-99, 200), cell => Assert.Equal(simulator[cell], run[cell]));
    }

    // How the run ends within MaxSteps, by the simulator, the row trace and both predictors.
    private static MachineOutcome Compare(CotProgram program, int[] tape, int head, int state)
    {
        MachineDescription machine = program.Machine!;
        ushort[] prompt = MachineRows.Prompt(machine, tape, head, state);
        MachineSimulator simulator = MachineSimulator.OfFixedWidth(machine, tape, head, state);
        MachineOutcome outcome = simulator.Run(MaxSteps);

        var trace = new ushort[MaxSteps * (tape.Length + 1)];
        Assert.Equal(outcome != MachineOutcome.Limit, MachineTraces.TryWriteTrace(program, prompt, trace, out int written));
        Assert.Equal(simulator.Steps * (tape.Length + 1), written);
        foreach (MachinePredictor predictor in new[] { new MachinePredictor(program), new MachinePredictor(program, WeightBuilder.Build(program)) })
        {
            var chain = new ushort[trace.Length];
            Assert.Equal(outcome, predictor.Generate(prompt, chain, out int predicted));
            Assert.Equal(trace.AsSpan(0, written), chain.AsSpan(0, predicted));
            for (int length = 0; length < written; length += 7)
            {
                Assert.Equal(trace[length], predictor.NextToken([.. prompt, .. trace.AsSpan(0, length)]));
            }
        }

        MachineCheckResult right = MachineChecker.Check(program, prompt, trace.AsSpan(0, written));
        Assert.Equal((true, outcome != MachineOutcome.Limit), (right.IsCorrectSoFar, right.IsComplete));
        for (int at = 0; at < written; at += 5)
        {
            ushort[] wrong = trace[..written];
            wrong[at] = (ushort)((wrong[at] + 1) % program.Vocabulary.Count);
            MachineCheckResult result = MachineChecker.Check(program, prompt, wrong);
            Assert.Equal((at, trace[at], wrong[at]), (result.FirstWrongIndex, result.Expected, result.Found));
        }

        CompareSteps(program, prompt, trace.AsSpan(0, written), outcome);
        MachineOutcome grown = new MachineSimulator(machine, tape, head, state).Run(simulator.Steps);
        Assert.True(grown == outcome || outcome is MachineOutcome.ExitLeft or MachineOutcome.ExitRight);
        return outcome;
    }

    // The compact trace has the head of each row, or its exit; and a wrong token in it is found.
    private static void CompareSteps(CotProgram program, ushort[] prompt, ReadOnlySpan<ushort> rows, MachineOutcome outcome)
    {
        int length = prompt.Length - 1;
        var steps = new ushort[rows.Length / length];
        for (int i = 0; i < steps.Length; i++)
        {
            ReadOnlySpan<ushort> row = rows.Slice(i * length, length);
            int head = MachineRows.HeadOf(program.Machine!, row);
            steps[i] = head < 0 ? row[^1] : row[head];
        }

        var written = new ushort[steps.Length];
        Assert.Equal(outcome != MachineOutcome.Limit, MachineTraces.TryWriteSteps(program, prompt, written, out int count));
        Assert.Equal(steps.Length, count);
        Assert.Equal(steps, written);
        MachineCheckResult right = MachineChecker.CheckSteps(program, prompt, steps);
        Assert.Equal((true, outcome != MachineOutcome.Limit), (right.IsCorrectSoFar, right.IsComplete));
        for (int at = 0; at < steps.Length; at += 3)
        {
            ushort[] wrong = [.. steps];
            wrong[at] = (ushort)((wrong[at] + 1) % program.Vocabulary.Count);
            MachineCheckResult result = MachineChecker.CheckSteps(program, prompt, wrong);
            Assert.Equal((at, steps[at], wrong[at], at + 1), (result.FirstWrongIndex, result.Expected, result.Found, result.Row));
            Assert.StartsWith($"step {at + 1}: expected ", result.ToString(), StringComparison.Ordinal);
        }

        if (outcome != MachineOutcome.Limit)
        {
            MachineCheckResult behind = MachineChecker.CheckSteps(program, prompt, [.. steps, prompt[1]]);
            Assert.Equal((steps.Length, (ushort?)null), (behind.FirstWrongIndex, behind.Expected));
        }
    }
}
