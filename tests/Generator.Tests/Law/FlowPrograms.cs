namespace CotGen.Generator.Tests.Law;

/// <summary>Loops, exits, calls and references.</summary>
internal static class FlowPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static class Helpers
        {
            public static int Square(int x) => x * x;

            public static void Order(ref int a, ref int b)
            {
                if (a > b)
                {
                    (a, b) = (b, a);
                }
            }

            public static bool TryHalve(int x, out int half)
            {
                half = x / 2;
                return x % 2 == 0;
            }

            public static int Sum(ReadOnlySpan<int> values)
            {
                int sum = 0;
                foreach (int value in values)
                {
                    sum += value;
                }

                return sum;
            }

            public static int Power(int x, int exponent) => exponent == 0 ? 1 : x * Power(x, exponent - 1);
        }

        public static partial class Flow
        {
            private static int FirstOver(ReadOnlySpan<int> values, int limit)
            {
                for (int i = 0; i < values.Length; i++)
                {
                    if (values[i] > limit)
                    {
                        return i;
                    }
                }

                return -1;
            }

            [CotTarget]
            public static int Breaks([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                int sum = 0;
                foreach (int value in values)
                {
                    if (value == 3)
                    {
                        break;
                    }

                    if (value == 1)
                    {
                        continue;
                    }

                    sum += value + 1;
                }

                return sum;
            }

            [CotTarget]
            public static (int, int) NestedLoops([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                int inversions = 0, last = -1;
                for (int i = 0; i < values.Length; i++)
                {
                    for (int j = i + 1; j < values.Length; j++)
                    {
                        if (values[i] == values[j])
                        {
                            last = i;
                            break;
                        }

                        if (values[i] < values[j])
                        {
                            continue;
                        }

                        inversions++;
                    }
                }

                return (inversions, last);
            }

            [CotTarget]
            public static int WhileLoops([Domain(0, 63)] int x)
            {
                int count = 0, i = 0;
                while (i < 6)
                {
                    count += (x >> i) & 1;
                    i++;
                }

                do
                {
                    count = count * 2 - (x & 1);
                    i -= 2;
                }
                while (i > 0);
                return count;
            }

            [CotTarget]
            public static int GcdRounds([Domain(1, 12)] int a, [Domain(1, 12)] int b)
            {
                for (int i = 0; i < 6; i++)
                {
                    if (b == 0)
                    {
                        break;
                    }

                    int rest = a % b;
                    a = b;
                    b = rest;
                }

                return a;
            }

            [CotTarget]
            public static void Sort([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> values, [FixedLength(3)] Span<int> sorted)
            {
                int a = values[0], b = values[1], c = values[2];
                Helpers.Order(ref a, ref b);
                Helpers.Order(ref b, ref c);
                Helpers.Order(ref a, ref b);
                sorted[0] = a;
                sorted[1] = b;
                sorted[2] = c;
            }

            [CotTarget]
            public static bool Halve([Domain(0, 20)] int x, out int half, out int quarter)
            {
                bool isEven = Helpers.TryHalve(x, out half);
                return Helpers.TryHalve(half, out quarter) && isEven;
            }

            [CotTarget]
            public static void Increase([Domain(0, 9)] ref int x, [Domain(0, 9)] int by, out bool isLarge)
            {
                x += by;
                isLarge = x > 9;
                x %= 10;
            }

            [CotTarget]
            public static int InlinedCalls([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> values, [Domain(0, 4)] int limit) =>
                FirstOver(values, limit) * 100 + Helpers.Square(values[0] - limit) + Helpers.Sum(values) % 3;

            [CotTarget]
            public static int Recursion([Domain(-3, 3)] int x) => Helpers.Power(x, 5) - Helpers.Power(x, 0);

            [CotTarget]
            public static (int, int, int) Deconstruction([Domain(0, 5)] int a, [Domain(0, 5)] int b)
            {
                (int x, int y) = (b, a);
                (x, y) = (y + 1, x);
                (int Low, int High) pair = x < y ? (x, y) : (y, x);
                pair.Low--;
                (_, int rest) = Math.DivRem(pair.High * 3, 4);
                return (pair.Low, pair.High, rest);
            }

            [CotTarget]
            public static int LoopOfTuples([Domain(0, 5)] int a, [Domain(0, 5)] int b)
            {
                for (int i = 0; i < 4; i++)
                {
                    (a, b) = (b, (a + b) % 7);
                }

                return a;
            }

            [CotTarget]
            public static int ThrowsNever([Domain(0, 5)] int a)
            {
                if (a > 5)
                {
                    throw new InvalidOperationException();
                }

                return a switch { >= 0 and < 3 => 1, 3 or 4 or 5 => 2, _ => throw new ArgumentOutOfRangeException(nameof(a)) };
            }

            [CotTarget]
            public static int CollatzRounds([Domain(1, 40)] int n)
            {
                int steps = 0;
                for (int i = 0; i < 4; i++)
                {
                    if (n == 1)
                    {
                        return steps;
                    }

                    n = n % 2 == 0 ? n / 2 : (3 * n) + 1;
                    steps++;
                }

                return steps + 100;
            }

            // The first loop decides with its first round; the second one is a loop on data.
            [CotTarget]
            public static int ReturnBeforeRounds([Domain(0, 2)] int p, [Domain(0, 1)] int q)
            {
                for (int i = 0; i < p; i++)
                {
                    if (true)
                    {
                        return 5;
                    }
                }

                for (int x = 0; ; x++)
                {
                    if (x > 2)
                    {
                        break;
                    }

                    if (q == 1)
                    {
                        return 7;
                    }
                }

                return 5;
            }

            [CotTarget]
            public static int SideEffects([Domain(0, 3)] int a, [Domain(0, 3)] int b)
            {
                int calls = 0;
                bool both = Count(a > 1, ref calls) && Count(b > 1, ref calls);
                bool either = Count(a == 0, ref calls) || Count(b == 0, ref calls);
                return calls * 4 + (both ? 2 : 0) + (either ? 1 : 0);
            }

            private static bool Count(bool value, ref int calls)
            {
                calls++;
                return value;
            }
        }
        """;
}
