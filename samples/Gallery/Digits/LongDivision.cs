using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>Long division by one digit, high digit first; what is left over is returned.</summary>
    [CotTarget]
    public static int LongDivision(
        [FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> dividend, [Domain(1, 9)] int divisor, [FixedLength(5)] Span<int> quotient)
    {
        int remainder = 0;
        for (int i = 0; i < dividend.Length; i++)
        {
            int current = 10 * remainder + dividend[i];
            quotient[i] = current / divisor;
            remainder = current % divisor;
        }

        return remainder;
    }
}
