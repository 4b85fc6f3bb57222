using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>The difference of two six-bit numbers, low bit first, modulo 64.</summary>
    [CotTarget]
    public static void Subtractor(
        [FixedLength(6), Domain(0, 1)] ReadOnlySpan<int> a,
        [FixedLength(6), Domain(0, 1)] ReadOnlySpan<int> b,
        [FixedLength(6), Domain(0, 1)] Span<int> difference)
    {
        int borrow = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int d = a[i] - b[i] - borrow;
            borrow = d < 0 ? 1 : 0;
            difference[i] = d + 2 * borrow;
        }
    }
}
