using CotGen;

namespace QuickStart;

/// <summary>What the head is doing.</summary>
public enum Phase
{
    /// <summary>Going to the end of the number.</summary>
    [Start]
    Seek,

    /// <summary>Coming back with a one to add.</summary>
    Carry,

    /// <summary>Done.</summary>
    [Halt]
    Done,
}

/// <summary>A cell of the tape.</summary>
public enum Cell
{
    /// <summary>Nothing written.</summary>
    [Blank]
    Blank,

    /// <summary>The digit 0.</summary>
    Zero,

    /// <summary>The digit 1.</summary>
    One,
}

/// <summary>A Turing machine.</summary>
public static partial class Counter
{
    /// <summary>Adds one to a binary number of any length.</summary>
    [CotTarget]
    public static Transition<Phase, Cell> Increment(Phase phase, Cell cell) => (phase, cell) switch
    {
        (Phase.Seek, Cell.Blank) => (Phase.Carry, Cell.Blank, Move.Left),
        (Phase.Seek, _) => (Phase.Seek, cell, Move.Right),
        (Phase.Carry, Cell.One) => (Phase.Carry, Cell.Zero, Move.Left),
        _ => (Phase.Done, Cell.One, Move.Stay),
    };
}
