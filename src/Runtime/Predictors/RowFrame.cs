using CotGen.Machines;

namespace CotGen.Predictors;

/// <summary>How an input lies in a row: blank cells to its left, and all cells.</summary>
internal readonly record struct RowFrame(int Left, int Width)
{
    /// <summary>Runs a machine in a frame; where the head leaves it, and may, once more from the start in a wider one.</summary>
    public static MachineRun Run(MachinePredictor predictor, ReadOnlySpan<int> tape, MachineRunOptions options)
    {
        Require(options);
        MachineDescription machine = predictor.Machine;
        RowFrame frame = First(machine, tape.Length, options);
        while (true)
        {
            MachineRun run = frame.RunOnce(predictor, tape, options);
            bool exits = run.Outcome is MachineOutcome.ExitLeft or MachineOutcome.ExitRight;
            int wider = Math.Min(options.MaxWidth, 2 * frame.Width);
            if (!exits || options.Width is not null || wider == frame.Width)
            {
                return run;
            }

            frame = new RowFrame(frame.Left + (run.Outcome == MachineOutcome.ExitLeft ? wider - frame.Width : 0), wider);
        }
    }

    private static void Require(MachineRunOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Margin);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxSteps);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxWidth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxWidth, MachineRunOptions.WidthLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width ?? 1, 1);
    }

    private static RowFrame First(MachineDescription machine, int length, MachineRunOptions options)
    {
        bool isTwoWay = machine.Tape == TapeKind.TwoWay;
        int left = isTwoWay ? options.Margin + Math.Max(0, -options.Head) : 0;
        int needed = left + Math.Max(Math.Max(length, 1), options.Head + 1);
        int width = options.Width ?? needed + options.Margin;
        return options.Head < 0 && !isTwoWay ? throw new ArgumentException($"There is no cell {options.Head} on a left-bounded tape.")
            : width < needed || (options.Width is null && width > options.MaxWidth)
                ? throw new ArgumentException($"The tape, the head and the left margin need {needed} cells; a row has {Math.Min(width, options.MaxWidth)}.")
            : new RowFrame(left, width);
    }

    private MachineRun RunOnce(MachinePredictor predictor, ReadOnlySpan<int> tape, MachineRunOptions options)
    {
        MachineDescription machine = predictor.Machine;
        var cells = new int[Width];
        Array.Fill(cells, machine.Blank);
        tape.CopyTo(cells.AsSpan(Left));
        RowRoll roll = predictor.Start(MachineRows.Prompt(machine, cells, Left + options.Head, options.State));
        while (roll.Ended is null && roll.Steps < options.MaxSteps)
        {
            roll.Step();
        }

        int head = MachineRows.HeadOf(machine, roll.Row);
        return new MachineRun(machine, roll.Ended ?? MachineOutcome.Limit, roll.Steps, Left, new(roll.Row.ToArray()))
        {
            State = head < 0 ? null : machine.Tokens.StateOf(roll.Row[head]),
            Head = head < 0 ? null : head - Left,
        };
    }
}
