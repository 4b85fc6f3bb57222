using CotGen;

namespace Aot;

/// <summary>Multiplication as it is taught in school.</summary>
public static partial class Arithmetic
{
    /// <summary>Column by column, low digit first.</summary>
    [CotTarget]
    public static void Multiply(
        [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a,
        [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> b,
        [FixedLength(8), Domain(0, 9)] Span<int> product)
    {
        int carry = 0;
        for (int k = 0; k < product.Length; k++)
        {
            int sum = carry;
            for (int i = Math.Max(0, k - b.Length + 1); i <= Math.Min(k, a.Length - 1); i++)
            {
                sum += a[i] * b[k - i];
            }

            product[k] = sum % 10;
            carry = sum / 10;
        }
    }
}
