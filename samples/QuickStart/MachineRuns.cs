using System.Diagnostics;
using CotGen;
using CotGen.Machines;

namespace QuickStart;

/// <summary>Random tapes run by next-token prediction, each compared with the compiled method run step by step.</summary>
internal static class MachineRuns
{
    private const int Runs = 1_000;
    private const int MaxLength = 32;

    public static PromptRun Of<TMachine>(IProgress<double>? progress, CancellationToken cancellationToken)
        where TMachine : ICotMachine<TMachine>
    {
        var random = new Random(1);
        var watch = new Stopwatch();
        long wrong = 0;
        for (int i = 0; i < Runs; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] tape = Enumerable.Range(0, random.Next(1, MaxLength + 1)).Select(_ => random.Next(1, TMachine.Machine.Symbols.Count)).ToArray();
            watch.Start();
            MachineRun run = TMachine.Predictor.Run(tape);
            watch.Stop();
            wrong += IsSame<TMachine>(run, tape) ? 0 : 1;
            progress?.Report((i + 1.0) / Runs);
        }

        return new PromptRun(Runs, "random tapes", wrong, watch.Elapsed);
    }

    // The method itself, on a tape that is a dictionary: nothing of the machine's own code.
    private static bool IsSame<TMachine>(MachineRun run, int[] input)
        where TMachine : ICotMachine<TMachine>
    {
        Dictionary<int, int> tape = input.Select(static (symbol, cell) => (symbol, cell)).ToDictionary(static pair => pair.cell, static pair => pair.symbol);
        int state = TMachine.Machine.Start, head = 0;
        long steps = 0;
        while (!TMachine.Machine.IsHalting(state)
            && TMachine.TryStepOriginal(state, tape.GetValueOrDefault(head, TMachine.Machine.Blank), out MachineTransition step))
        {
            tape[head] = step.Write;
            head += step.Move switch { HeadMove.Left => -1, HeadMove.Right => 1, _ => 0 };
            state = step.Next;
            steps++;
        }

        bool isSameTape = tape.All(cell => run[cell.Key] == cell.Value);
        return run.Outcome == MachineOutcome.Halted && run.Steps == steps && run.State == state && run.Head == head && isSameTape;
    }
}
