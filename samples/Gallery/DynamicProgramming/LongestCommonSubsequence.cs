using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The length of the longest common subsequence of two words.</summary>
    [CotTarget]
    public static int LongestCommonSubsequence([FixedLength(5), Domain(0, 2)] ReadOnlySpan<int> a, [FixedLength(5), Domain(0, 2)] ReadOnlySpan<int> b)
    {
        int[,] length = new int[a.Length + 1, b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                length[i, j] = a[i - 1] == b[j - 1]
                    ? length[i - 1, j - 1] + 1
                    : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }

        return length[a.Length, b.Length];
    }
}
