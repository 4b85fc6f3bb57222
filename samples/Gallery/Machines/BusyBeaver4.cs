using CotGen;

namespace Gallery;

/// <summary>The states of the busy beaver.</summary>
public enum Four
{
    [Start]
    A,
    B,
    C,
    D,
    [Halt]
    Halt,
}

public static partial class Machines
{
    /// <summary>The machine of four states that runs longest on an empty tape (Brady): 107 steps, 13 ones.</summary>
    [CotTarget]
    public static Transition<Four, Mark> BusyBeaver4(Four state, Mark mark)
    {
        switch (state)
        {
            case Four.A:
                return mark == Mark.Zero ? (Four.B, Mark.One, Move.Right) : (Four.B, Mark.One, Move.Left);
            case Four.B:
                return mark == Mark.Zero ? (Four.A, Mark.One, Move.Left) : (Four.C, Mark.Zero, Move.Left);
            case Four.C:
                return mark == Mark.Zero ? (Four.Halt, Mark.One, Move.Right) : (Four.D, Mark.One, Move.Left);
            default:
                return mark == Mark.Zero ? (Four.D, Mark.One, Move.Right) : (Four.A, Mark.Zero, Move.Right);
        }
    }
}
