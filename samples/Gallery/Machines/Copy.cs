using CotGen;

namespace Gallery;

/// <summary>What the head is doing.</summary>
public enum Copying
{
    [Start]
    Take,
    Skip,
    Append,
    BackOverCopy,
    BackOverWord,
    [Halt]
    Done,
}

/// <summary>A cell of the copying machine.</summary>
public enum Stroke
{
    [Blank]
    Blank,
    One,
    Taken,
}

public static partial class Machines
{
    /// <summary>Writes a row of ones a second time, with a blank between both.</summary>
    [CotTarget]
    public static Transition<Copying, Stroke> Copy(Copying state, Stroke stroke) => (state, stroke) switch
    {
        (Copying.Take, Stroke.One) => (Copying.Skip, Stroke.Taken, Move.Right),
        (Copying.Take, _) => (Copying.Done, stroke, Move.Stay),
        (Copying.Skip, Stroke.Blank) => (Copying.Append, Stroke.Blank, Move.Right),
        (Copying.Append, Stroke.Blank) => (Copying.BackOverCopy, Stroke.One, Move.Left),
        (Copying.BackOverCopy, Stroke.Blank) => (Copying.BackOverWord, Stroke.Blank, Move.Left),
        (Copying.BackOverWord, Stroke.Taken) => (Copying.Take, Stroke.One, Move.Right),
        (Copying.BackOverCopy or Copying.BackOverWord, _) => (state, stroke, Move.Left),
        _ => (state, stroke, Move.Right),
    };
}
