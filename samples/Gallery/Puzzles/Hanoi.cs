using CotGen;

namespace Gallery;

/// <summary>A peg of the towers.</summary>
public enum Peg
{
    Left,
    Middle,
    Right,
}

public static partial class Puzzles
{
    /// <summary>The towers of Hanoi: where five discs stand after a number of moves of the shortest solution, smallest disc first.</summary>
    [CotTarget]
    public static void Hanoi([Domain(0, 31)] int moves, [FixedLength(5)] Span<Peg> discs)
    {
        for (int disc = 0; disc < discs.Length; disc++)
        {
            // A disc moves for the first time after 2^disc moves and then in every second turn, always in the same direction.
            int steps = (moves + (1 << disc)) >> (disc + 1);
            bool goesLeft = (discs.Length - disc) % 2 == 1;
            discs[disc] = (Peg)((goesLeft ? 2 * steps : steps) % 3);
        }
    }
}
