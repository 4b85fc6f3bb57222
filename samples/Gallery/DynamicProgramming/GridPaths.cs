using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The number of ways right and down through a grid of 4 x 4 with walls.</summary>
    [CotTarget]
    public static int GridPaths([FixedLength(16)] ReadOnlySpan<bool> walls)
    {
        Span<int> ways = stackalloc int[4];
        ways[0] = 1;
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                int fromLeft = column > 0 ? ways[column - 1] : 0;
                ways[column] = walls[4 * row + column] ? 0 : ways[column] + fromLeft;
            }
        }

        return ways[^1];
    }
}
