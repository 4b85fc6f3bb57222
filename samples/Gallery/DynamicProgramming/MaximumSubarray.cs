using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The greatest sum of neighbours (Kadane).</summary>
    [CotTarget]
    public static int MaximumSubarray([FixedLength(8), Domain(-4, 4)] ReadOnlySpan<int> values)
    {
        int best = values[0], current = values[0];
        for (int i = 1; i < values.Length; i++)
        {
            current = Math.Max(current + values[i], values[i]);
            best = Math.Max(best, current);
        }

        return best;
    }
}
