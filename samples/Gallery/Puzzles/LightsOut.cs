using CotGen;

namespace Gallery;

public static partial class Puzzles
{
    /// <summary>Lights out on 3 x 3: every press switches a lamp and its neighbours. What is lit after all presses?</summary>
    [CotTarget]
    public static void LightsOut(
        [FixedLength(9)] ReadOnlySpan<bool> lamps, [FixedLength(9)] ReadOnlySpan<bool> presses, [FixedLength(9)] Span<bool> lit)
    {
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                int at = 3 * row + column;
                bool isLit = lamps[at] ^ presses[at];
                if (row > 0)
                {
                    isLit ^= presses[at - 3];
                }

                if (row < 2)
                {
                    isLit ^= presses[at + 3];
                }

                if (column > 0)
                {
                    isLit ^= presses[at - 1];
                }

                if (column < 2)
                {
                    isLit ^= presses[at + 1];
                }

                lit[at] = isLit;
            }
        }
    }
}
