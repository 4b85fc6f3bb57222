namespace CotGen.Generator.Tests.Law;

/// <summary>Places that would throw but for a test before them. Where the analysis does not see why, running all inputs shows it.</summary>
internal static class GuardedPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Guarded;

        public enum Op { Add, Sub, Mul, Div, Mod }

        public static partial class Guards
        {
            [CotTarget]
            public static int SumIsNotZero([Domain(0, 9)] int a, [Domain(0, 9)] int b)
            {
                if (a + b == 0)
                {
                    return 0;
                }

                return 100 / (a + b);
            }

            [CotTarget]
            public static int IsGreater([Domain(0, 9)] int a, [Domain(0, 9)] int b)
            {
                if (a > b)
                {
                    return 9 / (a - b);
                }

                return 0;
            }

            [CotTarget]
            public static int SameTestTwice([Domain(0, 9)] int a, [Domain(0, 9)] int b)
            {
                int c = 0;
                if (a > 3)
                {
                    c = b + 1;
                }

                if (a > 3)
                {
                    return 9 / c;
                }

                return 0;
            }

            [CotTarget]
            public static int Implied(bool divides, [Domain(-9, 9)] int a, [Domain(-9, 9)] int b)
            {
                if (divides && b == 0)
                {
                    return -1;
                }

                return divides ? a / b : a;
            }

            [CotTarget]
            public static int Calculate(Op op, [Domain(0, 9)] int a, [Domain(0, 9)] int b)
            {
                if ((op == Op.Div || op == Op.Mod) && b == 0)
                {
                    return -1;
                }

                switch (op)
                {
                    case Op.Add: return a + b;
                    case Op.Sub: return a - b;
                    case Op.Mul: return a * b;
                    case Op.Div: return a / b;
                    default: return a % b;
                }
            }

            [CotTarget]
            [return: Domain(0, 3)]
            public static int Index([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values, [Domain(0, 2)] int i, [Domain(0, 2)] int j)
            {
                if (i + j >= 3)
                {
                    return 0;
                }

                return values[i + j];
            }

            [CotTarget]
            public static int OpenBrackets([FixedLength(16), Alphabet("()")] ReadOnlySpan<char> text)
            {
                Span<int> places = stackalloc int[16];
                int open = 0, last = 0;
                for (int i = 0; i < text.Length; i++)
                {
                    if (text[i] == '(')
                    {
                        places[open++] = 1;
                        continue;
                    }

                    if (open == 0)
                    {
                        return -1 - i;
                    }

                    last = places[--open];
                }

                return open + last;
            }

            [CotTarget]
            public static int Apart([Domain(0, 400)] int a, [Domain(0, 400)] int b)
            {
                int distance = a > b ? a - b : b - a;
                return 1_000 / (distance + 1);
            }

            [CotTarget]
            public static int FarSubtraction([Domain(1, 260)] int a, [Domain(1, 260)] int b)
            {
                while (a != b)
                {
                    if (a > b)
                    {
                        a -= b;
                    }
                    else
                    {
                        b -= a;
                    }
                }

                return a;
            }

            [CotTarget]
            public static int CorrectedSum([Domain(0, 1)] int a, [Domain(0, 1)] int b, [Domain(0, 1)] int c)
            {
                int sum = a + 4 * b + c - 1;
                return (sum + sum - 5 - Math.Max(sum + sum, 0)) % 10;
            }

            [CotTarget]
            public static int CorrectedDifference([Domain(0, 7)] int a, [Domain(-3, 3)] int b, [Domain(0, 1)] int c)
            {
                int sum = (1 + c) % 3 + (b | 3) - 1 % (a > 0 ? a : 3);
                int rest = sum % 10 + sum - 5 - Math.Max(sum + sum, 0);
                return (-(rest % 10) - sum % 2) & 15;
            }
        }
        """;
}
