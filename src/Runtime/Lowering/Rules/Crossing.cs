using CotGen.Lowering.OneStep;

namespace CotGen.Lowering.Rules;

/// <summary>The commonest reason for which no weights exist, told without a search.</summary>
/// <remarks>
/// A crossing: rows x, x' and columns y, y' with class A at (x, y) and (x', y'), and another class B at (x, y') and (x', y). Each
/// class has the same sum of scores over both diagonals, so A cannot lead on one and B on the other. Exclusive or is the smallest.
/// </remarks>
internal static class Crossing
{
    /// <summary>A crossing in a table of two sources; <see langword="null"/> where there is none, or if looking takes more than <paramref name="budget"/> operations.</summary>
    public static FarkasWitness? TryFind(StepTable table, long budget)
    {
        int rows = table.Sizes[0], columns = table.Sizes[1];
        if (table.Sizes.Count != 2 || (long)rows * rows * columns > budget)
        {
            return null;
        }

        var seen = new Dictionary<(int, int), int>();
        for (int first = 0; first < rows; first++)
        {
            for (int second = 0; second < first; second++)
            {
                seen.Clear();
                for (int column = 0; column < columns; column++)
                {
                    int a = table.Right[(first * columns) + column], b = table.Right[(second * columns) + column];
                    if (a == b || a < 0 || b < 0 || seen.ContainsKey((a, b)))
                    {
                        continue;
                    }

                    seen.Add((a, b), column);
                    if (seen.TryGetValue((b, a), out int other))
                    {
                        return Witness(a, b, (first * columns) + column, (second * columns) + column, (first * columns) + other, (second * columns) + other);
                    }
                }
            }
        }

        return null;
    }

    private static FarkasWitness Witness(int a, int b, int firstA, int secondB, int firstB, int secondA) => new(
        [new(firstA, a, b, 1), new(secondB, b, a, 1), new(firstB, b, a, 1), new(secondA, a, b, 1)]);
}
