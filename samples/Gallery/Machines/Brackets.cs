using CotGen;

namespace Gallery;

/// <summary>What the head is doing.</summary>
public enum Matching
{
    [Start]
    FindClosing,
    FindOpening,
    CheckRest,
    [Halt]
    Balanced,
    [Halt]
    Unbalanced,
}

/// <summary>A bracket, or what is left of one.</summary>
public enum Bracket
{
    [Blank]
    Blank,
    Open,
    Close,
    Matched,
}

public static partial class Machines
{
    /// <summary>Are brackets balanced, however deep? Every closing one is struck out together with the last open one before it.</summary>
    [CotTarget]
    public static Transition<Matching, Bracket> Brackets(Matching state, Bracket bracket) => (state, bracket) switch
    {
        (Matching.FindClosing, Bracket.Close) => (Matching.FindOpening, Bracket.Matched, Move.Left),
        (Matching.FindClosing, Bracket.Blank) => (Matching.CheckRest, Bracket.Blank, Move.Left),
        (Matching.FindClosing, _) => (Matching.FindClosing, bracket, Move.Right),
        (Matching.FindOpening, Bracket.Open) => (Matching.FindClosing, Bracket.Matched, Move.Right),
        (Matching.FindOpening, Bracket.Blank) => (Matching.Unbalanced, Bracket.Blank, Move.Right),
        (Matching.FindOpening, _) => (Matching.FindOpening, bracket, Move.Left),
        (Matching.CheckRest, Bracket.Blank) => (Matching.Balanced, Bracket.Blank, Move.Right),
        (Matching.CheckRest, Bracket.Matched) => (Matching.CheckRest, Bracket.Matched, Move.Left),
        _ => (Matching.Unbalanced, bracket, Move.Stay),
    };
}
