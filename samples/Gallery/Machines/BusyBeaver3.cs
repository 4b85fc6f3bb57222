using CotGen;

namespace Gallery;

/// <summary>The states of the busy beaver.</summary>
public enum Three
{
    [Start]
    A,
    B,
    C,
    [Halt]
    Halt,
}

/// <summary>A cell of a busy beaver.</summary>
public enum Mark
{
    [Blank]
    Zero,
    One,
}

public static partial class Machines
{
    /// <summary>The machine of three states that halts with the most ones on an empty tape (Rado, Lin): six of them.</summary>
    [CotTarget]
    public static Transition<Three, Mark> BusyBeaver3(Three state, Mark mark) => (state, mark) switch
    {
        (Three.A, Mark.Zero) => (Three.B, Mark.One, Move.Right),
        (Three.A, Mark.One) => (Three.Halt, Mark.One, Move.Right),
        (Three.B, Mark.Zero) => (Three.C, Mark.Zero, Move.Right),
        (Three.B, Mark.One) => (Three.B, Mark.One, Move.Right),
        (Three.C, Mark.Zero) => (Three.C, Mark.One, Move.Left),
        _ => (Three.A, Mark.One, Move.Left),
    };
}
