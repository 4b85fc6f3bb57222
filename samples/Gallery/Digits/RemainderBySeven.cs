using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>A number of eight digits, high digit first, modulo 7 (Horner).</summary>
    [CotTarget]
    public static int RemainderBySeven([FixedLength(8), Domain(0, 9)] ReadOnlySpan<int> digits)
    {
        int remainder = 0;
        foreach (int digit in digits)
        {
            remainder = (10 * remainder + digit) % 7;
        }

        return remainder;
    }
}
