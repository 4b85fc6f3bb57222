using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The least cost of a search tree: every key counts with its frequency times its depth.</summary>
    [CotTarget]
    public static int OptimalSearchTree([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> frequencies)
    {
        int[,] cost = new int[6, 6];
        for (int length = 1; length <= frequencies.Length; length++)
        {
            for (int first = 1; first + length - 1 <= frequencies.Length; first++)
            {
                int last = first + length - 1, sum = 0, best = int.MaxValue;
                for (int root = first; root <= last; root++)
                {
                    sum += frequencies[root - 1];
                    best = Math.Min(best, cost[first, root - 1] + cost[root + 1, last]);
                }

                cost[first, last] = best + sum;
            }
        }

        return cost[1, frequencies.Length];
    }
}
