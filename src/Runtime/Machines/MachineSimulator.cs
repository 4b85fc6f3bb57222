namespace CotGen.Machines;

/// <summary>A machine at work on a plain tape: the definition that rows and predictors are compared with.</summary>
/// <remarks>
/// Cells are numbered from the input's first cell, 0. A growing tape has blank cells wherever they are needed; a tape of fixed
/// width ends the run when the head leaves it.
/// </remarks>
public sealed class MachineSimulator
{
    private readonly GrowingTape _tape;
    private readonly int _width;

    /// <summary>A machine before its first step, on a growing tape.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tape">The symbols of the input's cells; all others are blank.</param>
    /// <param name="head">The head's cell; not negative on a left-bounded tape.</param>
    /// <param name="state">The state; the start state unless given.</param>
    /// <exception cref="ArgumentException">A symbol or the state is not the machine's, or the head is left of the tape.</exception>
    public MachineSimulator(MachineDescription machine, ReadOnlySpan<int> tape, int head = 0, int? state = null)
        : this(machine, tape, head, state ?? machine.Start, int.MaxValue)
    {
    }

    private MachineSimulator(MachineDescription machine, ReadOnlySpan<int> tape, int head, int state, int width)
    {
        RequireStart(machine, tape, head, state, width);
        Machine = machine;
        State = state;
        Head = head;
        _width = width;
        _tape = new GrowingTape(tape, machine.Blank);
    }

    /// <summary>A machine before its first step on a tape of fixed width: the cells of <paramref name="tape"/> and no others.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tape">The symbols of all cells.</param>
    /// <param name="head">The head's cell.</param>
    /// <param name="state">The state; the start state unless given.</param>
    /// <exception cref="ArgumentException">A symbol or the state is not the machine's, or the head is not on the tape.</exception>
    public static MachineSimulator OfFixedWidth(MachineDescription machine, ReadOnlySpan<int> tape, int head = 0, int? state = null) =>
        new(machine, tape, head, state ?? machine.Start, tape.Length);

    /// <summary>The machine.</summary>
    public MachineDescription Machine { get; }

    /// <summary>The state.</summary>
    public int State { get; private set; }

    /// <summary>The head's cell; -1 or the width once the head has left a tape of fixed width.</summary>
    public int Head { get; private set; }

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>The symbol of cell <paramref name="cell"/>.</summary>
    public int this[int cell] => _tape[cell];

    /// <summary>How the run has ended, or <see langword="null"/> while another step can be taken. Never <see cref="MachineOutcome.Limit"/>.</summary>
    public MachineOutcome? Ended =>
        Head < 0 && _width != int.MaxValue ? MachineOutcome.ExitLeft
        : Head >= _width ? MachineOutcome.ExitRight
        : Machine.IsHalting(State) ? MachineOutcome.Halted
        : Machine.TryStep(State, this[Head], out _) ? null
        : MachineOutcome.Stuck;

    /// <summary>Takes one step; false, and nothing changes, where the run has ended.</summary>
    public bool Step()
    {
        if (Ended is not null)
        {
            return false;
        }

        Machine.TryStep(State, this[Head], out MachineTransition step);
        _tape[Head] = step.Write;
        State = step.Next;
        Head += step.Move switch
        {
            HeadMove.Right => 1,
            HeadMove.Left when Head > 0 || Machine.Tape == TapeKind.TwoWay => -1,
            _ => 0,
        };
        Steps++;
        return true;
    }

    /// <summary>Takes steps until the run ends or <paramref name="maxSteps"/> have been taken in this call.</summary>
    public MachineOutcome Run(long maxSteps)
    {
        for (long i = 0; i < maxSteps; i++)
        {
            if (!Step())
            {
                break;
            }
        }

        return Ended ?? MachineOutcome.Limit;
    }

    /// <summary>The symbols from the first cell that is not blank to the last one; none on a blank tape.</summary>
    /// <param name="first">The first cell that is not blank; 0 on a blank tape.</param>
    public int[] Written(out int first)
    {
        first = _tape.First;
        int end = _tape.First + _tape.Count;
        while (first < end && this[first] == Machine.Blank)
        {
            first++;
        }

        while (end > first && this[end - 1] == Machine.Blank)
        {
            end--;
        }

        int[] cells = Cells(first, end - first);
        first = cells.Length == 0 ? 0 : first;
        return cells;
    }

    /// <summary>Throws <see cref="ArgumentException"/> where a run cannot start.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tape">The symbols of the input's cells.</param>
    /// <param name="head">The head's cell.</param>
    /// <param name="state">The state.</param>
    /// <param name="width">Cells of the tape; <see cref="int.MaxValue"/> for one that grows.</param>
    internal static void RequireStart(MachineDescription machine, ReadOnlySpan<int> tape, int head, int state, int width)
    {
        if (state < 0 || state >= machine.States.Count)
        {
            throw new ArgumentException($"The machine has states 0..{machine.States.Count - 1}, not {state}.", nameof(state));
        }

        foreach (int symbol in tape)
        {
            if (symbol < 0 || symbol >= machine.Symbols.Count)
            {
                throw new ArgumentException($"The machine has symbols 0..{machine.Symbols.Count - 1}, not {symbol}.", nameof(tape));
            }
        }

        if (head >= width || (head < 0 && !(width == int.MaxValue && machine.Tape == TapeKind.TwoWay)))
        {
            throw new ArgumentException($"There is no cell {head}.", nameof(head));
        }
    }

    /// <summary>The symbols of cells <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    public int[] Cells(int first, int count) => Enumerable.Range(first, count).Select(cell => this[cell]).ToArray();
}
