using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>The integer square root of a binary number, high bit first, one bit of the root after the other.</summary>
    [CotTarget]
    public static void SquareRoot([FixedLength(12), Domain(0, 1)] ReadOnlySpan<int> binary, [FixedLength(6), Domain(0, 1)] Span<int> root)
    {
        int number = 0;
        foreach (int bit in binary)
        {
            number = 2 * number + bit;
        }

        int found = 0;
        for (int i = 0; i < root.Length; i++)
        {
            int candidate = found + (1 << (root.Length - 1 - i));
            root[i] = candidate * candidate <= number ? 1 : 0;
            if (root[i] == 1)
            {
                found = candidate;
            }
        }
    }
}
