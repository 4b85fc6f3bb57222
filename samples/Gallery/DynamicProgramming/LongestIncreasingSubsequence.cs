using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The length of the longest strictly increasing subsequence.</summary>
    [CotTarget]
    public static int LongestIncreasingSubsequence([FixedLength(6), Domain(0, 5)] ReadOnlySpan<int> values)
    {
        Span<int> length = stackalloc int[values.Length];
        int longest = 0;
        for (int i = 0; i < values.Length; i++)
        {
            length[i] = 1;
            for (int j = 0; j < i; j++)
            {
                if (values[j] < values[i])
                {
                    length[i] = Math.Max(length[i], length[j] + 1);
                }
            }

            longest = Math.Max(longest, length[i]);
        }

        return longest;
    }
}
