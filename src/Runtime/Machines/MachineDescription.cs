using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>A Turing machine with one tape: its states, symbols and transition table. Immutable; machines with equal parts are equal.</summary>
/// <remarks>Entries of halting states are kept, but never taken: halting is asked before each step.</remarks>
public sealed partial class MachineDescription : IEquatable<MachineDescription>
{
    private readonly int[] _entryOf;
    private readonly bool[] _isHalting;
    private RowTokens? _tokens;

    /// <summary>A machine with the given parts.</summary>
    /// <param name="name">For people.</param>
    /// <param name="states">The states' names, distinct; a state is its number in this list.</param>
    /// <param name="symbols">The symbols' names, distinct; a symbol is its number in this list.</param>
    /// <param name="transitions">The table; a missing entry is undefined: the machine is stuck there. The order does not matter.</param>
    /// <param name="start">The start state.</param>
    /// <param name="halting">The halting states, any number of them.</param>
    /// <param name="blank">The symbol of a cell that was never written.</param>
    /// <param name="tape">Where the tape ends.</param>
    /// <exception cref="ArgumentException">A name is empty or used twice, a number names no state or symbol, or the table has two entries for one state and symbol.</exception>
    public MachineDescription(
        string name,
        EquatableArray<string> states,
        EquatableArray<string> symbols,
        EquatableArray<MachineTransition> transitions,
        int start,
        EquatableArray<int> halting,
        int blank,
        TapeKind tape)
    {
        Name = name;
        States = states;
        Symbols = symbols;
        Transitions = transitions.OrderBy(static entry => entry.State).ThenBy(static entry => entry.Symbol).ToEquatableArray();
        Start = start;
        Halting = halting.Distinct().OrderBy(static state => state).ToEquatableArray();
        Blank = blank;
        Tape = tape;
        MachineValidation.Require(this);
        _isHalting = new bool[states.Count];
        foreach (int state in Halting)
        {
            _isHalting[state] = true;
        }

        _entryOf = new int[states.Count * symbols.Count];
        for (int i = 0; i < Transitions.Count; i++)
        {
            // Entry numbers from 1, so that 0 means none.
            _entryOf[(Transitions[i].State * symbols.Count) + Transitions[i].Symbol] = i + 1;
        }
    }

    /// <summary>The machine's name, for people.</summary>
    public string Name { get; }

    /// <summary>The states' names.</summary>
    public EquatableArray<string> States { get; }

    /// <summary>The symbols' names.</summary>
    public EquatableArray<string> Symbols { get; }

    /// <summary>The table, ascending by state, then by symbol.</summary>
    public EquatableArray<MachineTransition> Transitions { get; }

    /// <summary>The start state.</summary>
    public int Start { get; }

    /// <summary>The halting states, ascending.</summary>
    public EquatableArray<int> Halting { get; }

    /// <summary>The symbol of a cell that was never written.</summary>
    public int Blank { get; }

    /// <summary>Where the tape ends.</summary>
    public TapeKind Tape { get; }

    /// <summary>The tokens of the machine's rows; throws <see cref="LimitExceededException"/> above <see cref="Vocabulary.Limit"/> tokens.</summary>
    public RowTokens Tokens => _tokens ??= new RowTokens(this);

    /// <summary>True for a halting state.</summary>
    public bool IsHalting(int state) => _isHalting[state];

    /// <summary>The step taken in <paramref name="state"/> on <paramref name="symbol"/>; false where there is none: the state halts, or the machine is stuck.</summary>
    public bool TryStep(int state, int symbol, out MachineTransition step)
    {
        int entry = _isHalting[state] ? 0 : _entryOf[(state * Symbols.Count) + symbol];
        step = entry == 0 ? default : Transitions[entry - 1];
        return entry != 0;
    }

    /// <inheritdoc/>
    public bool Equals(MachineDescription? other) => ReferenceEquals(this, other) || (other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && States == other.States
        && Symbols == other.Symbols
        && Transitions == other.Transitions
        && Start == other.Start
        && Halting == other.Halting
        && Blank == other.Blank
        && Tape == other.Tape);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MachineDescription);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((States.Count * 31) + Symbols.Count + (Transitions.Count * 961) + (Start * 7) + Blank);
}
