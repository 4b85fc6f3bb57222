namespace CotGen.Generator.Tests.Law;

/// <summary>Schoolbook multiplication of numbers of four digits, lowest digit first.</summary>
internal static class Flagships
{
    /// <summary>The same for numbers of so many digits.</summary>
    public static string SourceOf(int digits) => Source
        .Replace("FixedLength(8)", $"FixedLength({2 * digits})", StringComparison.Ordinal)
        .Replace("FixedLength(4)", $"FixedLength({digits})", StringComparison.Ordinal);

    public const string Source = """
        using System;
        using CotGen;

        namespace Flagship;

        public static partial class Arithmetic
        {
            [CotTarget]
            public static void ColumnWise(
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

            [CotTarget]
            public static void RowWise(
                [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a,
                [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> b,
                [FixedLength(8), Domain(0, 9)] Span<int> product)
            {
                for (int k = 0; k < product.Length; k++)
                {
                    product[k] = 0;
                }

                for (int i = 0; i < a.Length; i++)
                {
                    int carry = 0;
                    for (int j = 0; j < b.Length; j++)
                    {
                        int sum = product[i + j] + a[i] * b[j] + carry;
                        product[i + j] = sum % 10;
                        carry = sum / 10;
                    }

                    product[i + b.Length] = carry;
                }
            }
        }
        """;
}
