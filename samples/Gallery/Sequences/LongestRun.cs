using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>The length of the longest run of equal bits.</summary>
    [CotTarget]
    public static int LongestRun([FixedLength(12)] ReadOnlySpan<bool> bits)
    {
        int longest = 1, current = 1;
        for (int i = 1; i < bits.Length; i++)
        {
            current = bits[i] == bits[i - 1] ? current + 1 : 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
