using System.Reflection;
using CotGen.Machines;

namespace CotGen.Generator.Tests.Harness;

/// <summary>
/// The law for machines: the compiled method, run by a plain simulator, == the row trace == the roll-out of the predictor == the steps of the code that
/// writes no rows.
/// </summary>
internal static class MachineLaw
{
    private const int Tapes = 200;
    private const int MaxWidth = 8;
    private const int MaxRows = 64;
    private const int MaxDirectSteps = 300;

    /// <summary>What breaks the law for a machine, or <see langword="null"/> if it holds.</summary>
    public static string? Broken(Type machine) => (string?)typeof(MachineLaw)
        .GetMethod(nameof(BrokenFor), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(machine)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [], culture: null);

    private static string? BrokenFor<TMachine>()
        where TMachine : ICotMachine<TMachine>
    {
        CotVerdict verdict = MachineVerifier.Verify<TMachine>();
        if (verdict.Predictor is not ProvedVerdict || (TMachine.HasMethod ? verdict.Translation is not ExhaustedVerdict : verdict.Translation is not null))
        {
            return $"{verdict}\n{TMachine.Program}";
        }

        var random = new Random(1);
        for (int i = 0; i < Tapes; i++)
        {
            int[] tape = [.. Enumerable.Range(0, random.Next(1, MaxWidth + 1)).Select(_ => random.Next(TMachine.Machine.Symbols.Count))];
            int head = random.Next(tape.Length), state = random.Next(TMachine.Machine.States.Count);
            if ((DirectDiffers<TMachine>(tape, head, state, random) ? "The code without rows is not the compiled method" : BrokenOn<TMachine>(tape, head, state)) is { } problem)
            {
                return $"{problem} on [{string.Join(", ", tape)}], head {head}, state {state}\n{TMachine.Program}";
            }
        }

        return null;
    }

    // In parts of any length, on a tape that is a dictionary.
    private static bool DirectDiffers<TMachine>(int[] input, int head, int state, Random random)
        where TMachine : ICotMachine<TMachine>
    {
        MachineDescription machine = TMachine.Machine;
        TapeRun run = TapeRun.Of<TMachine>(input, head, state);
        var tape = input.Select(static (symbol, cell) => (symbol, cell)).ToDictionary(static pair => pair.cell, static pair => pair.symbol);
        long steps = 0;
        for (int part = 0; part < 4; part++)
        {
            long until = steps + (random.Next(2) == 0 ? random.Next(4) : random.Next(MaxDirectSteps));
            while (steps < until && !machine.IsHalting(state) && TMachine.TryStepOriginal(state, tape.GetValueOrDefault(head, machine.Blank), out MachineTransition step))
            {
                tape[head] = step.Write;
                state = step.Next;
                head += step.Move switch { HeadMove.Left => -1, HeadMove.Right => 1, _ => 0 };
                head = machine.Tape == TapeKind.LeftBounded ? Math.Max(head, 0) : head;
                steps++;
            }

            run.Run(until - run.Steps);
            if ((run.Steps, run.State, run.Head) != (steps, state, head) || Enumerable.Range(run.First - 1, run.Cells.Length + 2).Any(cell => run[cell] != tape.GetValueOrDefault(cell, machine.Blank)))
            {
                return true;
            }

            if (steps < until)
            {
                return run.Ended is null;
            }
        }

        return false;
    }

    private static string? BrokenOn<TMachine>(int[] tape, int head, int state)
        where TMachine : ICotMachine<TMachine>
    {
        ushort[] prompt = MachineRows.Prompt(TMachine.Machine, tape, head, state);
        var traced = new ushort[MaxRows * (tape.Length + 1)];
        var predicted = new ushort[traced.Length];
        MachineTraces.TryWriteTrace(TMachine.Program, prompt, traced, out int written);
        TMachine.Predictor.Generate(prompt, predicted, out int generated);
        return written != generated || !traced.AsSpan(0, written).SequenceEqual(predicted.AsSpan(0, written))
            ? "The roll-out is not the trace"
            : OriginalDiffers<TMachine>(tape, head, state, traced.AsSpan(0, written)) ? "The compiled method is not the trace" : null;
    }

    // Row by row: the method's own step on the tape before, and nothing of the machine's code.
    private static bool OriginalDiffers<TMachine>(int[] tape, int head, int state, ReadOnlySpan<ushort> rows)
        where TMachine : ICotMachine<TMachine>
    {
        MachineDescription machine = TMachine.Machine;
        while (!rows.IsEmpty)
        {
            if (!TMachine.TryStepOriginal(state, tape[head], out MachineTransition step))
            {
                return true;
            }

            tape[head] = step.Write;
            state = step.Next;
            head += step.Move switch { HeadMove.Left => -1, HeadMove.Right => 1, _ => 0 };
            bool isBumped = head < 0 && machine.Tape == TapeKind.LeftBounded;
            head = isBumped ? 0 : head;
            ushort end = rows[tape.Length];
            bool isOut = head < 0 || head >= tape.Length;
            int expectedEnd = head < 0 ? machine.Tokens.ExitLeft : head >= tape.Length ? machine.Tokens.ExitRight : machine.Tokens.Separator;
            for (int cell = 0; cell < tape.Length; cell++)
            {
                int expected = cell == head && !isOut ? machine.Tokens.Head(state, tape[cell]) : tape[cell];
                if (rows[cell] != expected)
                {
                    return true;
                }
            }

            if (end != expectedEnd)
            {
                return true;
            }

            rows = rows[(tape.Length + 1)..];
            if (isOut)
            {
                return !rows.IsEmpty;
            }
        }

        return false;
    }
}
