using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>Is it the number of a bank card? Every second digit counts twice (Luhn).</summary>
    [CotTarget]
    public static bool Luhn([FixedLength(16), Domain(0, 9)] ReadOnlySpan<int> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[i];
            if (i % 2 == 0)
            {
                digit *= 2;
                if (digit > 9)
                {
                    digit -= 9;
                }
            }

            sum += digit;
        }

        return sum % 10 == 0;
    }
}
