using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Does it read the same from both ends?</summary>
    [CotTarget]
    public static bool IsPalindrome([FixedLength(8), Domain(0, 9)] ReadOnlySpan<int> digits)
    {
        for (int left = 0, right = digits.Length - 1; left < right; left++, right--)
        {
            if (digits[left] != digits[right])
            {
                return false;
            }
        }

        return true;
    }
}
