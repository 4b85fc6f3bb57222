using CotGen;

namespace QuickStart;

/// <summary>Multiplication as it is taught in school.</summary>
public static partial class Arithmetic
{
    /// <summary>Column by column, low digit first.</summary>
    [CotTarget]
    [CotTarget(Name = "MultiplySmallest", Objective = CotObjective.Smallest)]
    [CotTarget(Name = "MultiplyWindow", Objective = CotObjective.Window, Window = 6)]
    [CotTarget(Name = "MultiplyLearnable", Objective = CotObjective.Learnable)]
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

    /// <summary>Row by row, with a running carry.</summary>
    [CotTarget]
    public static void MultiplyRowWise(
        [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a,
        [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> b,
        [FixedLength(8), Domain(0, 9)] Span<int> product)
    {
        product.Clear();
        for (int i = 0; i < a.Length; i++)
        {
            int carry = 0;
            for (int j = 0; j < b.Length; j++)
            {
                int t = product[i + j] + a[i] * b[j] + carry;
                product[i + j] = t % 10;
                carry = t / 10;
            }

            product[i + b.Length] = carry;
        }
    }
}
