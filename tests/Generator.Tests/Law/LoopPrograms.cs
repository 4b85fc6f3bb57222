namespace CotGen.Generator.Tests.Law;

/// <summary>Loops whose number of rounds depends on the input.</summary>
internal static class LoopPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public enum Light
        {
            Red,
            Green,
            Yellow,
        }

        public static partial class Loops
        {
            [CotTarget]
            public static int EmptyStatements([Domain(0, 9)] int x, [Domain(0, 9)] int y)
            {
                ;
                for (int i = 0; i < 3; x += i++)
                    ;
                while (++x % 4 != 0 && y-- > 0)
                {
                    ;
                }

            last:
                return x * 10 + y;
            }

            [CotTarget]
            public static int GcdBySubtraction([Domain(1, 9)] int a, [Domain(1, 9)] int b)
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

            public static bool IsInvoked()
            {
                bool isRight = true;
                for (int a = 1; a <= 9; a++)
                {
                    for (int b = 1; b <= 9; b++)
                    {
                        isRight &= GcdBySubtractionCot.Invoke(a, b) == GcdBySubtraction(a, b);
                    }
                }

                Span<int> expected = stackalloc int[3], digits = stackalloc int[3];
                for (int x = 0; x < 100; x++)
                {
                    Digits(x, expected);
                    DigitsCot.Invoke(x, digits);
                    isRight &= expected.SequenceEqual(digits);
                    isRight &= x > 40 || HalvingsCot.Invoke(x) == Halvings(x);
                }

                return isRight;
            }

            [CotTarget]
            public static int GcdByRemainder([Domain(0, 6)] int a, [Domain(0, 6)] int b)
            {
                while (b != 0)
                {
                    (a, b) = (b, a % b);
                }

                return a;
            }

            [CotTarget]
            public static int TwoLoops([Domain(0, 20)] int x, [Domain(0, 3)] int y)
            {
                while (x >= 3)
                {
                    x -= 3;
                }

                int left = y;
                while (left > 0)
                {
                    left--;
                    x = Math.Min(9, x + 2);
                }

                return x;
            }

            [CotTarget]
            public static int Nested([Domain(0, 3)] int n)
            {
                int sum = 0;
                for (int i = 0; i < n; i++)
                {
                    int j = i;
                    while (j > 0)
                    {
                        sum = Math.Min(20, sum + j);
                        j--;
                    }
                }

                return sum;
            }

            [CotTarget]
            public static (int Steps, bool IsOdd) Halvings([Domain(0, 40)] int x)
            {
                int steps = 0;
                do
                {
                    x /= 2;
                    steps = Math.Min(7, steps + 1);
                }
                while (x > 0);
                return (steps, steps % 2 != 0);
            }

            [CotTarget]
            public static void Digits([Domain(0, 99)] int x, [FixedLength(3), Domain(0, 9)] Span<int> digits)
            {
                int tens = 0;
                while (x >= 10)
                {
                    x -= 10;
                    tens++;
                }

                digits[0] = 7;
                digits[1] = tens;
                digits[2] = x;
            }

            [CotTarget]
            public static Light Lights([Domain(0, 10)] int seconds, Light light)
            {
                while (seconds > 0)
                {
                    int wait = light == Light.Yellow ? 1 : 3;
                    if (seconds < wait)
                    {
                        break;
                    }

                    seconds -= wait;
                    light = light switch { Light.Red => Light.Green, Light.Green => Light.Yellow, _ => Light.Red };
                }

                return light;
            }

            [CotTarget]
            public static bool Contains([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values, [Domain(0, 3)] int sought, out int rounds)
            {
                rounds = 0;
                int rest = sought;
                while (rest > 0)
                {
                    rest--;
                    rounds++;
                }

                foreach (int value in values)
                {
                    if (value == sought)
                    {
                        return true;
                    }
                }

                return false;
            }

            [CotTarget]
            public static int GcdByRecursion([Domain(0, 40)] int a, [Domain(0, 40)] int b) => b == 0 ? a : GcdByRecursion(b, a % b);

            [CotTarget]
            public static int CountDown([Domain(0, 300)] int n, [Domain(1, 2)] int step) => Counted(n, step, 0);

            private static int Counted(int n, int step, int rounds)
            {
                if (n <= 0)
                {
                    return rounds;
                }
                else if (n % 7 == 0)
                {
                    return Counted(n - 1, 3 - step, rounds);
                }

                int rest = n - step;
                return Counted(rest, step, (rounds + rest) % 10);
            }

            [CotTarget]
            public static bool Meets([Domain(0, 3)] int low, [Domain(0, 300)] int high) => low == high || low < high && Meets(low + 2, high - 1);

            [CotTarget]
            public static int HalvingsByRecursion([Domain(1, 400)] int n, bool isOdd) => Halved(n, 0, isOdd);

            private static int Halved(int n, int steps, bool isOdd) => (n % 2, isOdd) switch
            {
                _ when n <= 1 => steps,
                (0, _) => Halved(n / 2, steps + 1, isOdd),
                (_, true) => Halved(n - 3, steps, isOdd),
                _ when steps > 3 => steps + 100,
                _ => Halved(n + 1, steps, isOdd),
            };
        }
        """;
}
