using CotGen.Machines;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines;

public sealed class TapeRunTests
{
    [Fact]
    public void Steps_are_those_of_the_simulator_however_they_are_divided()
    {
        var seen = new Dictionary<MachineOutcome, int>();
        for (int seed = 0; seed < 2_000; seed++)
        {
            var random = new SmallRandom(seed);
            MachineDescription machine = SampleMachines.Random(seed / 2, (TapeKind)(seed % 2));
            int[] tape = [.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(0, machine.Symbols.Count - 1))];
            int head = random.Next(machine.Tape == TapeKind.TwoWay ? -3 : 0, 10), state = random.Next(0, machine.States.Count - 1);
            var run = new TapeRun(machine, tape, head, state);
            var simulator = new MachineSimulator(machine, tape, head, state);
            RequireSame(simulator, run);
            MachineOutcome outcome = MachineOutcome.Limit;
            for (int part = 0; part < 6 && outcome == MachineOutcome.Limit; part++)
            {
                int steps = random.Next(0, 3) == 0 ? random.Next(0, 400) : random.Next(0, 4);
                outcome = run.Run(steps);
                Assert.Equal(simulator.Run(steps), outcome);
                RequireSame(simulator, run);
            }

            seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
        }

        Assert.Equal(3, seen.Count);
        Assert.All(seen.Values, static count => Assert.True(count >= 50));
    }

    [Theory]
    [InlineData("1RB1LB_1LA0LC_1RH1LD_1RD0RA", 107, 13)]
    [InlineData("1RB1LC_1RC1RB_1RD0LE_1LA1LD_1RH0LA", 47_176_870, 4_098)]
    public void Busy_beavers_run_to_their_ends(string table, long steps, int ones)
    {
        var run = new TapeRun(SampleMachines.Standard("beaver", table), []);
        Assert.Equal(MachineOutcome.Limit, run.Run(steps - 1));
        Assert.Equal(MachineOutcome.Halted, run.Run(1));
        Assert.Equal((steps, ones), (run.Steps, run.Cells.Count((ushort)1)));
    }

    [Fact]
    public void A_run_can_be_cancelled_and_gone_on_with()
    {
        // Right and left for ever.
        var machine = new MachineDescription("shuttle", ["a", "b"], ["0"], [new(0, 0, 1, 0, HeadMove.Right), new(1, 0, 0, 0, HeadMove.Left)], 0, [], 0, TapeKind.TwoWay);
        var run = new TapeRun(machine, []);
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => run.Run(10, cancellation.Token));
        Assert.Equal(0, run.Steps);
        Assert.Equal(MachineOutcome.Limit, run.Run(11));
        Assert.Equal((11L, 1, 1), (run.Steps, run.State, run.Head));
    }

    [Fact]
    public void Cells_that_no_head_has_seen_are_blank()
    {
        var run = new TapeRun(SampleMachines.Increment(), [1, 0]);
        Assert.Equal((2, 2, 0, 0), (run[-1], run[2], run[1], run.First));
        Assert.Equal((2, 2), (run[int.MinValue], run[int.MaxValue]));
    }

    [Fact]
    public void A_start_that_is_none_is_refused()
    {
        MachineDescription machine = SampleMachines.Increment(TapeKind.LeftBounded);
        Assert.Equal("tape", Assert.Throws<ArgumentException>(() => new TapeRun(machine, [3])).ParamName);
        Assert.Equal("head", Assert.Throws<ArgumentException>(() => new TapeRun(machine, [0], head: -1)).ParamName);
        Assert.Equal("head", Assert.Throws<ArgumentException>(() => new TapeRun(machine, [0], head: TapeRun.MaxCells)).ParamName);
        Assert.Equal("state", Assert.Throws<ArgumentException>(() => new TapeRun(machine, [0], state: 3)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TapeRun(machine, [0]).Run(-1));
    }

    private static void RequireSame(MachineSimulator simulator, TapeRun run)
    {
        Assert.Equal((simulator.Steps, simulator.State, simulator.Head, simulator.Ended), (run.Steps, run.State, run.Head, run.Ended));
        int first = Math.Min(run.First, -2), end = Math.Max(run.First + run.Cells.Length, 12);
        for (int cell = first - 1; cell <= end; cell++)
        {
            Assert.Equal(simulator[cell], run[cell]);
        }
    }
}
