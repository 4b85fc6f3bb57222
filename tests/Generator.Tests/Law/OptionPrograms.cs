namespace CotGen.Generator.Tests.Law;

/// <summary>Marks, and answers behind the chain.</summary>
internal static class OptionPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Options
        {
            [CotTarget]
            public static int MarkedSum([Domain(0, 9)] int a, [Domain(0, 9)] int b) => Cot.Mark(a + b, "sum") * 2;

            [CotTarget]
            public static bool MarkedParts([Domain(0, 9)] int a, Access b, bool c, [Alphabet("xyz")] char d)
            {
                int half = Cot.Mark(a / 2, "half");
                Access other = Cot.Mark(b ^ Access.Write, "other");
                Cot.Mark(c, "flag");
                Cot.Mark(c, "same flag");
                char next = Cot.Mark((char)(d + 1), "next");
                Cot.Mark(12, "twelve");
                return half > 2 && other == Access.Read && next != 'z';
            }

            [CotTarget]
            public static (int, int) MarkedProduct([Domain(0, 9)] int a, [Domain(0, 9)] int b)
            {
                int product = Cot.Mark(a * b, "product");
                return (Cot.Mark(product % 10, "low"), product);
            }

            [CotTarget]
            public static int MarkedCarries([FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> digits)
            {
                int carry = 0;
                foreach (int digit in digits)
                {
                    if (digit > 2)
                    {
                        carry = Cot.Mark((carry + digit * 7) / 10, "carry");
                    }
                }

                return carry;
            }

            private static readonly int[] s_days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

            [CotTarget(Requires = nameof(IsDate))]
            public static int DayOfYear([Domain(0, 13)] int month, [Domain(1, 31)] int day)
            {
                int result = day;
                for (int i = 1; i < 12; i++)
                {
                    result += i < month ? s_days[i - 1] : 0;
                }

                return result + s_days[month - 1] - s_days[month - 1];
            }

            public static bool IsDate(int month, int day) => month >= 1 && month <= 12 && day <= s_days[month - 1];

            [CotTarget(Requires = nameof(HasDivisor))]
            public static int CountDigits([Domain(0, 40)] int value, [Domain(0, 3)] int radix)
            {
                int count = 0;
                while (value > 0)
                {
                    value /= radix;
                    count++;
                }

                return count;
            }

            private static bool HasDivisor(int value, int radix) => radix > 1;

            [CotTarget(Requires = nameof(IsSorted))]
            public static int CountDistinct([FixedLength(4), Domain(0, 6)] ReadOnlySpan<int> values)
            {
                int count = 1;
                for (int i = 1; i < values.Length; i++)
                {
                    count += values[i] > values[i - 1] ? 1 : values[i] < values[i - 1] ? throw new ArgumentException("not sorted") : 0;
                }

                return count;
            }

            public static bool IsSorted(ReadOnlySpan<int> values)
            {
                for (int i = 1; i < values.Length; i++)
                {
                    if (values[i - 1] > values[i])
                    {
                        return false;
                    }
                }

                return true;
            }

            [CotTarget(Requires = nameof(AreDifferent), Answer = CotAnswer.Appended)]
            public static void Slope([Domain(0, 9)] ref int a, [Domain(0, 9)] int b, out int slope) { slope = 90 / (b - a); a = b; }

            private static bool AreDifferent(int a, int b) => a != b;

            [CotTarget]
            [CotText("{digits} by {b} leaves {this}{{}}")]
            public static int ToldRemainder([FixedLength(2), Domain(0, 9)] ReadOnlySpan<int> digits, [Domain(1, 9)] int b) =>
                (Times(digits[0], b) + Times(digits[1], b)) % 5;

            [CotText("{a} times {b} is {this}")]
            private static int Times(int a, int b) => a * b;

            [CotTarget]
            [CotText("after {letter} comes {this}, {access} or not")]
            public static char ToldLetter([Alphabet("abc")] char letter, Access access, bool stays) => stays ? letter : access == Access.Read ? (char)(letter + 2) : (char)(letter + 1);

            [CotTarget(Answer = CotAnswer.Appended)]
            public static void AppendedDigits([FixedLength(2), Domain(0, 9)] ReadOnlySpan<int> a, [Domain(0, 9)] int b, [FixedLength(3)] Span<int> product)
            {
                int low = a[0] * b, high = Cot.Mark(a[1] * b + low / 10, "high");
                product[0] = low % 10;
                product[1] = high % 10;
                product[2] = high / 10;
            }

            [CotTarget(Answer = CotAnswer.Appended)]
            public static (int, bool, char, Access) AppendedKinds([Domain(0, 3)] int a, out int constant)
            {
                constant = 7;
                return (a, a > 1, "abcd"[a], (Access)a);
            }
        }
        """;
}
