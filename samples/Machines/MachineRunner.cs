using CotGen;
using CotGen.Machines;
using CotGen.Programs;

namespace Machines;

/// <summary>Runs a machine on a plain tape, then by its predictor, and compares.</summary>
internal static class MachineRunner
{
    private const long TokenLimit = 1_000_000;

    // So many cells from the start a growing tape is given up: half a gigabyte.
    private const int FarCell = 1 << 26;

    public static Result Run(MachineFile file, Request request)
    {
        MachineInput input = request.InputOf(file);
        MachineSimulator simulator = Start(file, input, request);
        MachineOutcome outcome = RunToEnd(simulator, request);
        int[] tape = simulator.Written(out int first);
        (bool? matches, string? verdict, string? quantifier) = Predict(file, input, request, simulator, outcome);
        return new Result(
            request.Source,
            file,
            file.AnswerOf(outcome, simulator.State),
            ReasonOf(file, outcome, simulator),
            file.StateNames[simulator.State],
            simulator.Steps,
            tape,
            tape.Length == 0 ? null : first,
            simulator.Head,
            matches,
            verdict,
            quantifier);
    }

    private static MachineSimulator Start(MachineFile file, MachineInput input, Request request)
    {
        if (request.Width is not { } width)
        {
            return new MachineSimulator(file.Machine, input.Cells.AsSpan(), input.Head);
        }

        var cells = new int[width];
        Array.Fill(cells, file.Machine.Blank);
        input.Cells.AsSpan().CopyTo(cells);
        return MachineSimulator.OfFixedWidth(file.Machine, cells, input.Head);
    }

    private static MachineOutcome RunToEnd(MachineSimulator simulator, Request request)
    {
        MachineOutcome outcome = MachineOutcome.Limit;
        while (outcome == MachineOutcome.Limit && simulator.Steps < request.MaxSteps && Math.Abs(simulator.Head) < FarCell)
        {
            outcome = simulator.Run(Math.Min(1_000_000, request.MaxSteps - simulator.Steps));
        }

        return simulator.Ended ?? outcome;
    }

    private static string ReasonOf(MachineFile file, MachineOutcome outcome, MachineSimulator simulator) => outcome switch
    {
        MachineOutcome.Halted => "a halting state",
        MachineOutcome.Stuck => $"there is no rule for state {file.StateNames[simulator.State]} and symbol {file.Machine.Symbols[simulator[simulator.Head]]}",
        MachineOutcome.ExitLeft or MachineOutcome.ExitRight => "the head left the tape",
        _ => Math.Abs(simulator.Head) < FarCell ? "the steps have run out" : $"the head is at cell {simulator.Head}, too far for the memory",
    };

    // The same rows once more, each token predicted from the tokens before it.
    private static (bool? Matches, string? Verdict, string? Quantifier) Predict(MachineFile file, MachineInput input, Request request, MachineSimulator simulator, MachineOutcome outcome)
    {
        CompiledMachine compiled;
        try
        {
            compiled = file.Machine.Compile();
        }
        catch (LimitExceededException)
        {
            return (null, null, null);
        }

        CotVerdict verdict = compiled.Verify();
        string name = verdict.Predictor is ProvedVerdict ? "Proved" : "Refuted";
        return (Matches(file, compiled.Predictor, input, request, simulator, outcome), name, verdict.Certificate.Quantifier);
    }

    private static bool? Matches(MachineFile file, MachinePredictor predictor, MachineInput input, Request request, MachineSimulator simulator, MachineOutcome outcome)
    {
        if (simulator.Steps > TokenLimit)
        {
            return null;
        }

        (int least, int greatest) = Extent(file, input, request, simulator.Steps);
        int width = request.Width ?? greatest - least + 1;
        if ((simulator.Steps + 1) * (width + 1) > TokenLimit)
        {
            return null;
        }

        int margin = request.Width is null && file.Machine.Tape == TapeKind.TwoWay ? -least : 0;
        MachineRun run = predictor.Run(input.Cells.AsSpan(), new MachineRunOptions { Head = input.Head, MaxSteps = simulator.Steps, Width = width, Margin = margin });
        bool hasLeft = outcome is MachineOutcome.ExitLeft or MachineOutcome.ExitRight;
        return run.Outcome == outcome && run.Steps == simulator.Steps
            && (hasLeft || (run.State == simulator.State && run.Head == simulator.Head))
            && Enumerable.Range(-margin, width).All(cell => run[cell] == simulator[cell]);
    }

    private static (int Least, int Greatest) Extent(MachineFile file, MachineInput input, Request request, long steps)
    {
        int least = Math.Min(0, input.Head), greatest = Math.Max(input.Cells.Count - 1, input.Head);
        MachineSimulator simulator = Start(file, input, request);
        do
        {
            (least, greatest) = (Math.Min(least, simulator.Head), Math.Max(greatest, simulator.Head));
        }
        while (simulator.Steps < steps && simulator.Step());

        return (least, greatest);
    }
}
