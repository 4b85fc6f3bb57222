namespace CotGen.Generator.Tests.Law;

/// <summary>Spans, tables, outputs and small algorithms.</summary>
internal static class CollectionPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Collections
        {
            private static readonly int[] s_days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            private static readonly byte[] s_permutation = { 2, 0, 3, 1 };

            private static readonly int[] s_large = [70_000, -3, 65_000, 12];

            private static ReadOnlySpan<int> Squares => [0, 1, 4, 9, 16];

            [CotTarget] public static int DaysOf([Domain(1, 12)] int month) => s_days[month - 1];

            [CotTarget] public static int Permuted([Domain(0, 3)] int i, [Domain(0, 4)] int j) => s_permutation[s_permutation[i]] * Squares[j] + Squares[^1];

            [CotTarget] public static int LargeProducts([Domain(0, 3)] int i, [Domain(0, 3)] int j) => unchecked(s_large[i] * s_large[j]) / 1_000;

            [CotTarget]
            public static int ReadAt([FixedLength(3), Domain(0, 6)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => a[i] - a[2 - i];

            [CotTarget]
            public static void WriteAt([Domain(0, 3)] int i, [Domain(0, 3)] int j, [Domain(1, 3)] int value, [FixedLength(4)] Span<int> result)
            {
                for (int k = 0; k < result.Length; k++)
                {
                    result[k] = k;
                }

                result[i] = value * 10;
                result[j] += value;
                result[(i + j) % 4]++;
            }

            [CotTarget]
            public static void Histogram([FixedLength(4), Domain(0, 2)] ReadOnlySpan<int> values, [FixedLength(3)] Span<int> counts)
            {
                counts[0] = counts[1] = counts[2] = 0;
                foreach (int value in values)
                {
                    counts[value]++;
                }
            }

            [CotTarget]
            public static void Outputs([Domain(0, 3)] int a, bool b, [FixedLength(4)] Span<int> result, out bool same, out byte constant)
            {
                result[0] = 7;
                result[1] = a;
                result[2] = a * 5;
                result[3] = a * 5;
                same = b;
                constant = 255;
            }

            [CotTarget] public static int Constant([Domain(0, 3)] int a) => a - a + 42;

            [CotTarget] public static int Identity([Domain(-3, 3)] int a) => a;

            [CotTarget] public static (int, int, bool) Twice([Domain(0, 5)] int a, [Domain(0, 5)] int b) => (a * b, a * b, a * b > 5);

            [CotTarget]
            public static void RowWise(
                [FixedLength(2), Domain(0, 9)] ReadOnlySpan<int> a, [FixedLength(2), Domain(0, 9)] ReadOnlySpan<int> b, [FixedLength(4), Domain(0, 9)] Span<int> product)
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
                        int sum = product[i + j] + (a[i] * b[j]) + carry;
                        product[i + j] = sum % 10;
                        carry = sum / 10;
                    }

                    product[i + b.Length] = carry;
                }
            }

            [CotTarget]
            public static int Parity([FixedLength(10), Domain(0, 1)] ReadOnlySpan<int> bits)
            {
                int parity = 0;
                for (int i = 0; i < bits.Length; i++)
                {
                    parity ^= bits[i];
                }

                return parity;
            }

            [CotTarget] public static bool ParityOfBools([FixedLength(8)] ReadOnlySpan<bool> bits)
            {
                bool parity = false;
                foreach (bool bit in bits)
                {
                    parity ^= bit;
                }

                return parity;
            }

            [CotTarget]
            public static void GrayCode([Domain(0, 255)] byte value, [FixedLength(8), Domain(0, 1)] Span<int> bits)
            {
                int gray = value ^ (value >> 1);
                for (int i = 0; i < 8; i++)
                {
                    bits[i] = (gray >> i) & 1;
                }
            }

            [CotTarget]
            public static int Luhn([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> digits)
            {
                int sum = 0;
                for (int i = 0; i < digits.Length; i++)
                {
                    int twice = digits[i] * 2;
                    sum += i % 2 == 0 ? digits[i] : twice > 9 ? twice - 9 : twice;
                }

                return (10 - sum % 10) % 10;
            }

            [CotTarget]
            public static (int Min, int Max, int At) Extremes([FixedLength(4), Domain(-2, 3)] ReadOnlySpan<sbyte> values)
            {
                int min = values[0], max = values[0], at = 0;
                for (int i = 1; i < values.Length; i++)
                {
                    min = Math.Min(min, values[i]);
                    if (values[i] > max)
                    {
                        max = values[i];
                        at = i;
                    }
                }

                return (min, max, at);
            }

            [CotTarget]
            public static bool IsPalindrome([FixedLength(5), Domain(0, 2)] ReadOnlySpan<int> word)
            {
                for (int i = 0; i < word.Length / 2; i++)
                {
                    if (word[i] != word[word.Length - 1 - i])
                    {
                        return false;
                    }
                }

                return true;
            }

            [CotTarget]
            public static int Horner([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> coefficients, [Domain(-2, 3)] int x)
            {
                int value = 0;
                foreach (int coefficient in coefficients)
                {
                    value = (value * x) + coefficient;
                }

                return value;
            }

            [CotTarget]
            public static bool IsBalanced([FixedLength(6), Domain(0, 1)] ReadOnlySpan<int> closing)
            {
                int depth = 0;
                foreach (int isClosing in closing)
                {
                    depth += isClosing == 1 ? -1 : 1;
                    if (depth < 0)
                    {
                        return false;
                    }
                }

                return depth == 0;
            }

            [CotTarget]
            public static void Add([FixedLength(3), Domain(0, 3)] ReadOnlySpan<byte> a, [FixedLength(3), Domain(0, 3)] ReadOnlySpan<byte> b, [FixedLength(4), Domain(0, 3)] Span<byte> sum)
            {
                int carry = 0;
                for (int i = 0; i < a.Length; i++)
                {
                    int digit = a[i] + b[i] + carry;
                    sum[i] = (byte)(digit & 3);
                    carry = digit >> 2;
                }

                sum[^1] = (byte)carry;
            }
        }
        """;
}
