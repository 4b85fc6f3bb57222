using CotGen;
using CotGen.Machines;
using CotGen.Programs;

namespace Gallery.Entries;

/// <summary>
/// A Turing machine: the input is the tape, the head on its first cell. The answer is the state, the number of steps where it is
/// asked for, and the tape without the blanks around it.
/// </summary>
/// <typeparam name="TMachine">Its generated struct.</typeparam>
/// <param name="Family">What kind of algorithm it is.</param>
/// <param name="Sources">Where the method stands.</param>
/// <param name="Letters">A letter for each symbol.</param>
/// <param name="CountsSteps">Whether the answer tells the number of steps.</param>
/// <param name="Answers">Tapes with their answers.</param>
public sealed record MachineEntry<TMachine>(string Family, CotSourceMap Sources, string Letters, bool CountsSteps, params KnownAnswer[] Answers)
    : Entry(Family, "Turing machine", Sources, Answers)
    where TMachine : ICotMachine<TMachine>
{
    private const int MaxSteps = 10_000;

    /// <inheritdoc/>
    public override CotProgram Program => TMachine.Program;

    private static MachineDescription Machine => TMachine.Machine;

    /// <inheritdoc/>
    public override CotVerdict Verify(CotVerifyOptions options) => MachineVerifier.Verify<TMachine>();

    /// <inheritdoc/>
    public override string Predict(string input)
    {
        MachineRun run = TMachine.Predictor.Run(Tape(input));
        return Text(run.State ?? -1, run.Steps, run.Tape);
    }

    /// <summary>The method itself, step by step, on a tape that is a dictionary: nothing of the machine's own code.</summary>
    public override string Run(string input)
    {
        int[] cells = Tape(input);
        var tape = new SortedDictionary<int, int>(Enumerable.Range(0, cells.Length).ToDictionary(static cell => cell, cell => cells[cell]));
        int state = Machine.Start, head = 0, steps = 0;
        while (steps < MaxSteps && !Machine.IsHalting(state)
            && TMachine.TryStepOriginal(state, tape.GetValueOrDefault(head, Machine.Blank), out MachineTransition step))
        {
            tape[head] = step.Write;
            head += step.Move switch { HeadMove.Left => -1, HeadMove.Right => 1, _ => 0 };
            state = step.Next;
            steps++;
        }

        return Text(state, steps, tape.Values);
    }

    /// <inheritdoc/>
    public override string Normalise(string answer) => answer;

    /// <inheritdoc/>
    public override string Trace(string input)
    {
        ushort[] prompt = MachineRows.Prompt(Machine, [0, .. Tape(input), 0, 0], head: 1);
        var rows = new ushort[32 * (prompt.Length - 1)];
        TMachine.Predictor.Generate(prompt, rows, out int written);
        IEnumerable<string> lines = rows.Take(written).Chunk(prompt.Length - 1).Select(row => TraceText.Terse(Program, row));
        return string.Join('\n', [TraceText.Terse(Program, prompt.AsSpan(1)), .. lines]);
    }

    private int[] Tape(string input) => [.. input.Select(letter => Letters.IndexOf(letter))];

    private string Text(int state, long steps, IEnumerable<int> tape)
    {
        string cells = string.Concat(tape.Select(symbol => Letters[symbol])).Trim(Letters[Machine.Blank]);
        return $"{(state < 0 ? "off the tape" : Machine.States[state])}{(CountsSteps ? $" after {steps} steps" : "")} {cells}".TrimEnd();
    }
}
