using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>The two check digits of a German account number (ISO 13616): 98 less the number with DE00 behind it, modulo 97.</summary>
    [CotTarget]
    public static int IbanCheckDigits([FixedLength(18), Domain(0, 9)] ReadOnlySpan<int> account)
    {
        int remainder = 0;
        foreach (int digit in account)
        {
            remainder = (10 * remainder + digit) % 97;
        }

        // D is 13 and E is 14.
        foreach (int digit in CountryAndZeros)
        {
            remainder = (10 * remainder + digit) % 97;
        }

        return 98 - remainder;
    }

    private static ReadOnlySpan<int> CountryAndZeros => [1, 3, 1, 4, 0, 0];
}
