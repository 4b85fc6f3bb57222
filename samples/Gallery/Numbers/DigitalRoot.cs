using CotGen;

namespace Gallery;

public static partial class Numbers
{
    /// <summary>The sum of the digits of the sum of the digits .., until one digit is left, and how often it was added up.</summary>
    [CotTarget]
    public static (int Root, int Rounds) DigitalRoot([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> digits)
    {
        int sum = 0, rounds = 1;
        foreach (int digit in digits)
        {
            sum += digit;
        }

        while (sum > 9)
        {
            sum = sum / 10 + sum % 10;
            rounds++;
        }

        return (sum, rounds);
    }
}
