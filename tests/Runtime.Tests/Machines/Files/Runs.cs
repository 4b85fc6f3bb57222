using System.Globalization;
using CotGen.Machines;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>The end of a run in the words of the tables of known runs.</summary>
/// <param name="Answer">halt, accept, reject, stuck, limit, ...</param>
/// <param name="State">The state.</param>
/// <param name="Tape">From the first cell that is not blank to the last; a blank is an underscore.</param>
/// <param name="TapeLeft">That first cell; empty on a blank tape.</param>
/// <param name="Head">The head's cell.</param>
/// <param name="Steps">Steps taken.</param>
internal sealed record End(MachineAnswer Answer, string State, string Tape, string TapeLeft, long Head, long Steps);

internal static class Runs
{
    private const long TokenLimit = 1_000_000;

    public static End Of(string text, string input, long maxSteps = 100_000) =>
        Of(MachineFile.Read(text, new MachineReadOptions { Input = input }), input, maxSteps);

    public static End Of(MachineFile file, string input, long maxSteps = 100_000) => Simulated(file, file.ParseInput(input), maxSteps).End;

    public static (End End, MachineSimulator Simulator) Simulated(MachineFile file, MachineInput input, long maxSteps)
    {
        var simulator = new MachineSimulator(file.Machine, input.Cells.AsSpan(), input.Head);
        MachineOutcome outcome = simulator.Run(maxSteps);
        return (EndOf(file, outcome, simulator), simulator);
    }

    /// <summary>What the row predictor does otherwise, or <see langword="null"/>; runs of too many tokens are left out.</summary>
    /// <param name="file">The machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="simulator">The same run on a plain tape, at its end.</param>
    /// <param name="outcome">That end.</param>
    /// <param name="isCompared">True if the run was not left out.</param>
    public static string? PredictorProblem(MachineFile file, MachineInput input, MachineSimulator simulator, MachineOutcome outcome, out bool isCompared)
    {
        isCompared = false;
        if (simulator.Steps > TokenLimit)
        {
            return null;
        }

        int least = Math.Min(0, input.Head), greatest = Math.Max(input.Cells.Count - 1, input.Head);
        var again = new MachineSimulator(file.Machine, input.Cells.AsSpan(), input.Head);
        do
        {
            (least, greatest) = (Math.Min(least, again.Head), Math.Max(greatest, again.Head));
        }
        while (again.Steps < simulator.Steps && again.Step());

        int width = greatest - least + 1;
        if ((simulator.Steps + 1) * (width + 1) > TokenLimit)
        {
            return null;
        }

        isCompared = true;
        MachineRun run = file.Machine.Compile().Predictor.Run(
            input.Cells.AsSpan(),
            new MachineRunOptions { Head = input.Head, MaxSteps = simulator.Steps, Width = width, Margin = file.Machine.Tape == TapeKind.TwoWay ? -least : 0 });
        bool isSame = run.Outcome == outcome && run.Steps == simulator.Steps && run.State == simulator.State && run.Head == simulator.Head
            && Enumerable.Range(least, width).All(cell => run[cell] == simulator[cell]);
        return isSame ? null : $"the predictor ends with {run.Outcome} after {run.Steps} steps in state {run.State}, head {run.Head}";
    }

    private static End EndOf(MachineFile file, MachineOutcome outcome, MachineSimulator simulator)
    {
        int[] tape = simulator.Written(out int first);
        return new End(
            file.AnswerOf(outcome, simulator.State),
            file.StateNames[simulator.State],
            string.Concat(tape.Select(symbol => symbol == file.Machine.Blank ? "_" : file.Machine.Symbols[symbol])),
            tape.Length == 0 ? "" : first.ToString(CultureInfo.InvariantCulture),
            simulator.Head,
            simulator.Steps);
    }
}
