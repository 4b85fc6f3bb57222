using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>The check digit of a book, 10 for the letter X: the weighted sum is a multiple of 11.</summary>
    [CotTarget]
    public static int Isbn10([FixedLength(9), Domain(0, 9)] ReadOnlySpan<int> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            sum += (10 - i) * digits[i];
        }

        return (11 - sum % 11) % 11;
    }
}
