using CotGen;

namespace Gallery;

public static partial class Puzzles
{
    /// <summary>Five queens, one in each column: does none attack another?</summary>
    [CotTarget]
    public static bool IsQueensSolution([FixedLength(5), Domain(1, 5)] ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = i + 1; j < rows.Length; j++)
            {
                int distance = rows[i] - rows[j];
                if (distance == 0 || Math.Abs(distance) == j - i)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
