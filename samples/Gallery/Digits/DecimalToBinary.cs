using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>A decimal number, high digit first, to binary, low bit first.</summary>
    [CotTarget]
    public static void DecimalToBinary([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> digits, [FixedLength(14), Domain(0, 1)] Span<int> bits)
    {
        int number = 0;
        foreach (int digit in digits)
        {
            number = 10 * number + digit;
        }

        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = number % 2;
            number /= 2;
        }
    }
}
