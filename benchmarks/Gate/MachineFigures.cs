using CotGen.Benchmarks.Baselines;
using CotGen.Machines;

namespace CotGen.Benchmarks.Gate;

/// <summary>
/// The champion of five states, all 47,176,870 steps: the generated code beside a hand-written goto machine, a machine that is known only at run time
/// beside a hand-written table, and rows of tokens.
/// </summary>
internal static class MachineFigures
{
    private const long Steps = 47_176_870;
    private const int RowWidth = 256;
    private const int Rows = 4_096;

    private static readonly byte[] s_tape = new byte[GotoBeaver.Width];

    public static IEnumerable<Figure> All { get; } =
    [
        new("machine.generated", "M steps/s", Target.RatioAtLeast(0.8), static () => Compare(static () => TapeRun.Of<BusyBeavers.ChampionCot>([]), static tape => GotoBeaver.Run(tape))),
        new("machine.loaded", "M steps/s", Target.RatioAtLeast(0.8), static () => Compare(static () => new TapeRun(BusyBeavers.ChampionCot.Machine, []), static tape => TableSimulator.Run(BusyBeavers.ChampionCot.Machine, tape))),
        new("machine.rows.traced", "M tokens/s", Target.AtLeast(100), static () => RowsPerSecond(static (prompt, rows) => MachineTraces.TryWriteTrace(BusyBeavers.ChampionCot.Program, prompt, rows, out _))),
        new("machine.rows.predicted", "M tokens/s", Target.AtLeast(100), static () => RowsPerSecond(static (prompt, rows) => BusyBeavers.ChampionCot.Predictor.Generate(prompt, rows, out _))),
    ];

    private static Sample Compare(Func<TapeRun> start, Func<byte[], long> theirs)
    {
        Sample perSecond = Rounds.Medians(2, 7, Rounds.PerSecond(Steps, () => Require(RunToEnd(start()))), Rounds.PerSecond(Steps, () => Require(Theirs(theirs))));
        return new Sample(perSecond.Ours / 1e6, perSecond.Theirs / 1e6);
    }

    private static long RunToEnd(TapeRun run) => run.Run(long.MaxValue) == MachineOutcome.Halted ? run.Steps : -1;

    private static long Theirs(Func<byte[], long> run)
    {
        Array.Clear(s_tape);
        return run(s_tape);
    }

    private static void Require(long steps)
    {
        if (steps != Steps)
        {
            throw new InvalidOperationException($"{steps} steps instead of {Steps}.");
        }
    }

    private static Sample RowsPerSecond(Action<ushort[], ushort[]> write)
    {
        ushort[] prompt = MachineRows.Prompt(BusyBeavers.ChampionCot.Machine, new int[RowWidth], RowWidth / 2);
        var rows = new ushort[Rows * (RowWidth + 1)];
        Sample perSecond = Rounds.Medians(5, 15, Rounds.PerSecond(rows.Length, () => write(prompt, rows)), null);
        return rows[^1] == BusyBeavers.ChampionCot.Machine.Tokens.Separator
            ? new Sample(perSecond.Ours / 1e6, null)
            : throw new InvalidOperationException("The run ended before the last row.");
    }
}
