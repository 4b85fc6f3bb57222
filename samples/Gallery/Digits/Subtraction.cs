using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>Subtracts a number from a larger one as it is taught in school: low digit first, with a borrow; true if it was not larger after all.</summary>
    [CotTarget]
    public static bool Subtract(
        [FixedLength(6), Domain(0, 9)] ReadOnlySpan<int> a,
        [FixedLength(6), Domain(0, 9)] ReadOnlySpan<int> b,
        [FixedLength(6), Domain(0, 9)] Span<int> difference)
    {
        bool borrow = false;
        for (int i = 0; i < difference.Length; i++)
        {
            int digit = a[i] - b[i] - (borrow ? 1 : 0);
            borrow = digit < 0;
            difference[i] = borrow ? digit + 10 : digit;
        }

        return borrow;
    }
}
