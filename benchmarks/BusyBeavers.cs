namespace CotGen.Benchmarks;

/// <summary>States A to E, and Z where it halts.</summary>
public enum Five
{
    /// <summary>The start.</summary>
    [Start]
    A,

    /// <summary>To the right over ones.</summary>
    B,

    /// <summary>At the right end.</summary>
    C,

    /// <summary>To the left over ones.</summary>
    D,

    /// <summary>Erasing to the left.</summary>
    E,

    /// <summary>The end.</summary>
    [Halt]
    Z,
}

/// <summary>A cell's symbol.</summary>
public enum Bit
{
    /// <summary>Blank.</summary>
    Zero,

    /// <summary>Written.</summary>
    One,
}

/// <summary>The machine whose steps are timed.</summary>
public static partial class BusyBeavers
{
    /// <summary>The machine of five states that runs longest on an empty tape (Marxen and Buntrock 1990; proved by bbchallenge 2024): 47,176,870 steps, 4,098 ones.</summary>
    [CotTarget]
    public static Transition<Five, Bit> Champion(Five state, Bit bit) => (state, bit) switch
    {
        (Five.A, Bit.Zero) => (Five.B, Bit.One, Move.Right),
        (Five.A, Bit.One) => (Five.C, Bit.One, Move.Left),
        (Five.B, Bit.Zero) => (Five.C, Bit.One, Move.Right),
        (Five.B, Bit.One) => (Five.B, Bit.One, Move.Right),
        (Five.C, Bit.Zero) => (Five.D, Bit.One, Move.Right),
        (Five.C, Bit.One) => (Five.E, Bit.Zero, Move.Left),
        (Five.D, Bit.Zero) => (Five.A, Bit.One, Move.Left),
        (Five.D, Bit.One) => (Five.D, Bit.One, Move.Left),
        (Five.E, Bit.Zero) => (Five.Z, Bit.One, Move.Right),
        _ => (Five.A, Bit.Zero, Move.Left),
    };
}
