namespace CotGen.Lowering.Rules;

/// <summary>The commonest reason for which no weights exist, told without a search.</summary>
/// <remarks>
/// A crossing: rows x, x' and columns y, y' with class A at (x, y) and (x', y'), and another class B at (x, y') and (x', y). Each
/// class has the same sum of scores over both diagonals, so A cannot lead on one and B on the other. Exclusive or is the smallest.
/// </remarks>
internal static class Crossing
{
    /// <summary>True if a table of classes, -1 where there is none, holds a crossing; false, too, if looking takes more than <paramref name="budget"/> operations.</summary>
    public static bool IsIn(int[] table, int rows, int columns, long budget)
    {
        if ((long)rows * rows * columns > budget)
        {
            return false;
        }

        var seen = new HashSet<(int, int)>();
        for (int first = 0; first < rows; first++)
        {
            for (int second = 0; second < first; second++)
            {
                seen.Clear();
                for (int column = 0; column < columns; column++)
                {
                    int a = table[(first * columns) + column], b = table[(second * columns) + column];
                    if (a != b && a >= 0 && b >= 0 && seen.Add((a, b)) && seen.Contains((b, a)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
