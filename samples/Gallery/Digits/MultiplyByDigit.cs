using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>A number of eight digits times one digit, low digit first.</summary>
    [CotTarget]
    public static void MultiplyByDigit(
        [FixedLength(8), Domain(0, 9)] ReadOnlySpan<int> number, [Domain(0, 9)] int digit, [FixedLength(9), Domain(0, 9)] Span<int> product)
    {
        int carry = 0;
        for (int i = 0; i < number.Length; i++)
        {
            (carry, product[i]) = Math.DivRem(number[i] * digit + carry, 10);
        }

        product[^1] = carry;
    }
}
