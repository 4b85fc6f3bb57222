using CotGen.Machines;

namespace CotGen;

/// <summary>
/// A machine at work on a plain tape without rows: what a step of the predictor copies is not even looked at, so a step costs the same however wide the
/// tape is. That both ways agree follows from the certificate: a window without a head copies its middle.
/// </summary>
/// <remarks>Cells are numbered from the input's first cell, 0. The tape grows as the head needs it; memory is bounded by the cells visited.</remarks>
public sealed class TapeRun
{
    /// <summary>No tape grows beyond so many cells; a run that needs more ends with <see cref="MachineOutcome.Limit"/>.</summary>
    public const int MaxCells = 1 << 28;

    // So often a run looks whether it is to be cancelled.
    private const long StepsBetweenLooks = 1L << 26;

    private readonly TapeStepper _stepper;

    // The edge, cells from number _first on, the edge.
    private ushort[] _cells;
    private int _first;
    private int _head;

    /// <summary>A run before its first step, by the machine's table.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tape">The symbols of the input's cells; all others are blank.</param>
    /// <param name="head">The head's cell; not negative on a left-bounded tape.</param>
    /// <param name="state">The state; the start state unless given.</param>
    /// <exception cref="ArgumentException">A symbol or the state is not the machine's, the head is left of the tape, or the machine is too large for a table.</exception>
    public TapeRun(MachineDescription machine, ReadOnlySpan<int> tape, int head = 0, int? state = null)
        : this(machine, new TapeTable(machine).Advance, tape, head, state)
    {
    }

    private TapeRun(MachineDescription machine, TapeStepper stepper, ReadOnlySpan<int> tape, int head, int? state)
    {
        Machine = machine;
        State = state ?? machine.Start;
        MachineSimulator.RequireStart(machine, tape, head, State, int.MaxValue);
        _stepper = stepper;
        _first = Math.Min(head, 0);
        long count = Math.Max(Math.Max(tape.Length, 1), head + 1L) - _first;
        if (count > MaxCells)
        {
            throw new ArgumentException($"A tape has at most {MaxCells} cells; the head is on cell {head}.", nameof(head));
        }

        _cells = Blank((int)count);
        for (int i = 0; i < tape.Length; i++)
        {
            _cells[1 + i - _first] = (ushort)tape[i];
        }

        _head = 1 + head - _first;
    }

    /// <summary>A run before its first step, by the code that was generated for the machine: a label for every state.</summary>
    /// <typeparam name="TMachine">The machine's generated struct.</typeparam>
    /// <inheritdoc cref="TapeRun(MachineDescription, ReadOnlySpan{int}, int, int?)"/>
    public static TapeRun Of<TMachine>(ReadOnlySpan<int> tape, int head = 0, int? state = null)
        where TMachine : ICotMachine<TMachine> => new(TMachine.Machine, TMachine.Advance, tape, head, state);

    /// <summary>The machine.</summary>
    public MachineDescription Machine { get; }

    /// <summary>The state.</summary>
    public int State { get; private set; }

    /// <summary>The head's cell.</summary>
    public int Head => _first + _head - 1;

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>The number of the first cell there is.</summary>
    public int First => _first;

    /// <summary>The symbols of the cells there are, from <see cref="First"/> on; all others are blank.</summary>
    public ReadOnlySpan<ushort> Cells => _cells.AsSpan(1, _cells.Length - 2);

    /// <summary>The symbol of cell <paramref name="cell"/>.</summary>
    public int this[int cell] => (long)cell - _first is var at && at >= 0 && at < _cells.Length - 2 ? _cells[1 + at] : Machine.Blank;

    /// <summary>How the run has ended, or <see langword="null"/> while another step can be taken.</summary>
    public MachineOutcome? Ended =>
        Machine.IsHalting(State) ? MachineOutcome.Halted
        : Machine.TryStep(State, this[Head], out _) ? null
        : MachineOutcome.Stuck;

    /// <summary>Takes steps until the run ends or <paramref name="maxSteps"/> have been taken in this call.</summary>
    /// <returns>How the run ended; <see cref="MachineOutcome.Limit"/> if it can go on, and where the tape cannot grow.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSteps"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; it stands where its last step led, and can go on.</exception>
    public MachineOutcome Run(long maxSteps, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSteps);
        for (long left = maxSteps; left > 0 && Ended is null;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            left -= Advance(Math.Min(left, StepsBetweenLooks), out bool isCut);
            if (isCut)
            {
                return MachineOutcome.Limit;
            }
        }

        return Ended ?? MachineOutcome.Limit;
    }

    // At least one step, unless the tape cannot grow.
    private long Advance(long steps, out bool isCut)
    {
        isCut = false;
        int state = State;
        long left = steps;
        _head = _stepper(_cells, _head, ref state, ref left);
        State = state;
        long taken = steps - left;
        Steps += taken;
        if (_head == 0 && Machine.Tape == TapeKind.LeftBounded && _first == 0)
        {
            // A left move on the first cell stays there.
            _head = 1;
        }
        else if (_head == 0 || _head == _cells.Length - 1)
        {
            isCut = !TryGrow();
        }

        return taken;
    }

    // The head is on an edge: twice as many cells, the new ones on its side.
    private bool TryGrow()
    {
        int count = _cells.Length - 2;
        int added = (int)Math.Min(Math.Max(count, 64L), MaxCells - count);
        bool isLeft = _head == 0;
        if (added == 0 || (isLeft ? (long)_first - added < int.MinValue : (long)_first + count + added > int.MaxValue))
        {
            return false;
        }

        ushort[] grown = Blank(count + added);
        int shift = isLeft ? added : 0;
        _cells.AsSpan(1, count).CopyTo(grown.AsSpan(1 + shift));
        _cells = grown;
        _first -= shift;
        _head += shift;
        return true;
    }

    private ushort[] Blank(int count)
    {
        var cells = new ushort[count + 2];
        Array.Fill(cells, (ushort)Machine.Blank);
        cells[0] = cells[^1] = (ushort)Machine.Symbols.Count;
        return cells;
    }
}
