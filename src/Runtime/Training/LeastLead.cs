using System.Runtime.CompilerServices;

namespace CotGen.Training;

/// <summary>The margin that was reached: by how much the right class leads on the worst row.</summary>
internal static class LeastLead
{
    /// <summary>The least lead over all rows; 0 where there are no rows or no other class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Of(RuleLayout layout, ReadOnlySpan<int> weights)
    {
        if (layout.Right.Length == 0 || layout.Classes.Length < 2)
        {
            return 0;
        }

        long least = long.MaxValue;
        var scores = new int[layout.Classes.Length];
        for (int row = 0; row < layout.Right.Length; row++)
        {
            Array.Clear(scores);
            foreach (int number in layout.RowNumbers.AsSpan(row * layout.Features, layout.Features))
            {
                Add(scores, weights.Slice(number * scores.Length, scores.Length));
            }

            int right = scores[layout.Right[row]];
            scores[layout.Right[row]] = int.MinValue;
            least = Math.Min(least, (long)right - Greatest(scores));
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> scores, ReadOnlySpan<int> weights)
    {
        for (int v = 0; v < scores.Length; v++)
        {
            scores[v] += weights[v];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Greatest(ReadOnlySpan<int> scores)
    {
        int greatest = int.MinValue;
        foreach (int score in scores)
        {
            greatest = Math.Max(greatest, score);
        }

        return greatest;
    }
}
