using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The least number of multiplications for a product of four matrices of the given dimensions.</summary>
    [CotTarget]
    public static int MatrixChain([FixedLength(5), Domain(1, 3)] ReadOnlySpan<int> dimensions)
    {
        int count = dimensions.Length - 1;
        int[,] cost = new int[count, count];
        for (int length = 2; length <= count; length++)
        {
            for (int i = 0; i + length <= count; i++)
            {
                int last = i + length - 1;
                int best = int.MaxValue;
                for (int split = i; split < last; split++)
                {
                    int product = dimensions[i] * dimensions[split + 1] * dimensions[last + 1];
                    best = Math.Min(best, cost[i, split] + cost[split + 1, last] + product);
                }

                cost[i, last] = best;
            }
        }

        return cost[0, count - 1];
    }
}
