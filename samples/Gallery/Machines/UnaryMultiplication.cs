using CotGen;

namespace Gallery;

/// <summary>What the head is doing.</summary>
public enum Multiplying
{
    [Start]
    TakeFirst,
    ToSecond,
    TakeSecond,
    ToEnd,
    BackToSecond,
    Restore,
    BackToFirst,
    Clean,
    [Halt]
    Done,
}

/// <summary>A cell of the multiplying machine: strokes of numbers, marked ones, and the signs between.</summary>
public enum Tally
{
    [Blank]
    Blank,
    One,
    Marked,
    Times,
    Equal,
}

public static partial class Machines
{
    /// <summary>Multiplies numbers of strokes: for each stroke of the first, those of the second are copied behind the equals sign.</summary>
    [CotTarget]
    public static Transition<Multiplying, Tally> UnaryMultiply(Multiplying state, Tally tally) => (state, tally) switch
    {
        (Multiplying.TakeFirst, Tally.One) => (Multiplying.ToSecond, Tally.Blank, Move.Right),
        (Multiplying.TakeFirst, Tally.Times) => (Multiplying.Clean, Tally.Blank, Move.Right),
        (Multiplying.ToSecond, Tally.Times) => (Multiplying.TakeSecond, Tally.Times, Move.Right),
        (Multiplying.ToSecond, Tally.One) => (Multiplying.ToSecond, Tally.One, Move.Right),
        (Multiplying.TakeSecond, Tally.One) => (Multiplying.ToEnd, Tally.Marked, Move.Right),
        (Multiplying.TakeSecond, Tally.Equal) => (Multiplying.Restore, Tally.Equal, Move.Left),
        (Multiplying.ToEnd, Tally.Blank) => (Multiplying.BackToSecond, Tally.One, Move.Left),
        (Multiplying.ToEnd, Tally.One or Tally.Equal) => (Multiplying.ToEnd, tally, Move.Right),
        (Multiplying.BackToSecond, Tally.Marked) => (Multiplying.TakeSecond, Tally.Marked, Move.Right),
        (Multiplying.BackToSecond, Tally.One or Tally.Equal) => (Multiplying.BackToSecond, tally, Move.Left),
        (Multiplying.Restore, Tally.Marked) => (Multiplying.Restore, Tally.One, Move.Left),
        (Multiplying.Restore, Tally.Times) => (Multiplying.BackToFirst, Tally.Times, Move.Left),
        (Multiplying.BackToFirst, Tally.One) => (Multiplying.BackToFirst, Tally.One, Move.Left),
        (Multiplying.BackToFirst, Tally.Blank) => (Multiplying.TakeFirst, Tally.Blank, Move.Right),
        (Multiplying.Clean, Tally.One) => (Multiplying.Clean, Tally.Blank, Move.Right),
        (Multiplying.Clean, Tally.Equal) => (Multiplying.Done, Tally.Blank, Move.Right),
        _ => throw new InvalidOperationException("Not a product of strokes."),
    };
}
