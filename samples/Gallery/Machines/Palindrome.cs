using CotGen;

namespace Gallery;

/// <summary>What the head is doing.</summary>
public enum Checking
{
    [Start]
    Begin,
    HaveZero,
    HaveOne,
    WantZero,
    WantOne,
    Return,
    [Halt]
    Accept,
    [Halt]
    Reject,
}

/// <summary>A cell that holds a bit.</summary>
public enum Bit
{
    [Blank]
    Blank,
    Zero,
    One,
}

public static partial class Machines
{
    /// <summary>Is a word the same backwards? The first letter is taken off and compared with the last one, again and again.</summary>
    [CotTarget]
    public static Transition<Checking, Bit> Palindrome(Checking state, Bit bit) => (state, bit) switch
    {
        (Checking.Begin, Bit.Zero) => (Checking.HaveZero, Bit.Blank, Move.Right),
        (Checking.Begin, Bit.One) => (Checking.HaveOne, Bit.Blank, Move.Right),
        (Checking.Begin, Bit.Blank) => (Checking.Accept, Bit.Blank, Move.Stay),
        (Checking.HaveZero, Bit.Blank) => (Checking.WantZero, Bit.Blank, Move.Left),
        (Checking.HaveOne, Bit.Blank) => (Checking.WantOne, Bit.Blank, Move.Left),
        (Checking.HaveZero or Checking.HaveOne, _) => (state, bit, Move.Right),
        (Checking.WantZero, Bit.Zero) or (Checking.WantOne, Bit.One) => (Checking.Return, Bit.Blank, Move.Left),

        // The one letter in the middle was taken off already.
        (Checking.WantZero or Checking.WantOne, Bit.Blank) => (Checking.Accept, Bit.Blank, Move.Stay),
        (Checking.WantZero or Checking.WantOne, _) => (Checking.Reject, bit, Move.Stay),
        (Checking.Return, Bit.Blank) => (Checking.Begin, Bit.Blank, Move.Right),
        _ => (Checking.Return, bit, Move.Left),
    };
}
