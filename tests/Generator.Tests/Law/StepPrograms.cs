namespace CotGen.Generator.Tests.Law;

/// <summary>Step functions, and loops on data in the places where programs have them.</summary>
internal static class StepPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public enum Phase
        {
            Green,
            Yellow,
            Red,
            Off,
        }

        public static partial class Steps
        {
            private static bool IsOne(int n) => n == 1;

            private static bool IsLarge(int n) => n > 90;

            private static bool IsOff(Phase phase) => phase == Phase.Off;

            [CotTarget(Halt = nameof(IsOne))]
            public static int Collatz([Domain(1, 27)] int n) => n % 2 == 0 ? n / 2 : (3 * n) + 1;

            [CotTarget(MaxSteps = 5)]
            public static int ShiftRegister([Domain(0, 15)] int state) => (state >> 1) ^ ((state & 1) * 12);

            [CotTarget(Halt = nameof(IsLarge), MaxSteps = 6)]
            public static int Doubling([Domain(0, 50)] int n) => n * 2;

            [CotTarget(Halt = nameof(IsOff))]
            public static Phase Traffic(Phase phase) => phase switch
            {
                Phase.Green => Phase.Yellow,
                Phase.Yellow => Phase.Red,
                _ => Phase.Off,
            };

            private static int Gcd(int x, int y)
            {
                while (y != 0)
                {
                    (x, y) = (y, x % y);
                }

                return x;
            }

            // The first value waits while the second call runs.
            [CotTarget]
            public static int TwoCalls([Domain(0, 6)] int a, [Domain(0, 6)] int b, [Domain(0, 6)] int c)
            {
                if (a == 0)
                {
                    return 7;
                }

                return (Gcd(a, b) * 10) + Gcd(b, c);
            }

            [CotTarget]
            public static int CallUnderCondition([Domain(0, 5)] int a, [Domain(0, 5)] int b, bool wanted)
            {
                int sum = a > 3 && wanted ? Gcd(a, b) : b;
                return wanted || Gcd(sum, a) == 1 ? sum : -sum;
            }

            [CotTarget]
            public static int Leaves([Domain(0, 30)] int n, [Domain(0, 6)] int step)
            {
                int rounds = 0;
                do
                {
                    n -= step + 1;
                    rounds++;
                    if (n == 5)
                    {
                        return -rounds;
                    }

                    if (n == 7)
                    {
                        continue;
                    }

                    if (n == 11)
                    {
                        break;
                    }

                    rounds++;
                }
                while (n > 0);
                return rounds;
            }

            [CotTarget]
            public static int NestedOnData([Domain(0, 4)] int a, [Domain(0, 4)] int b)
            {
                int n = 0;
                for (int i = 0; i < a; i++)
                {
                    for (int j = i; j < b; j++)
                    {
                        n = (n + (i * j)) % 7;
                        if (n == 5)
                        {
                            break;
                        }
                    }
                }

                return n;
            }

            [CotTarget]
            public static int WhileInSwitch([Domain(0, 3)] int kind, [Domain(0, 12)] int n)
            {
                int count = 0;
                switch (kind)
                {
                    case 0:
                        while (n > 2)
                        {
                            n -= 3;
                            count++;
                        }

                        break;
                    case 1:
                    case 2:
                        for (; n < 12; n += kind)
                        {
                            count += 2;
                        }

                        break;
                    default:
                        return n;
                }

                return (count * 4) + kind;
            }

            [CotTarget]
            public static int Forever([Domain(0, 40)] int n)
            {
                int rounds = 0;
                while (true)
                {
                    if (n % 5 == 0)
                    {
                        return rounds;
                    }

                    n = ((n * 3) + 1) % 41;
                    rounds++;
                    if (rounds == 9)
                    {
                        break;
                    }
                }

                return n + 10;
            }

            [CotTarget]
            public static int BinarySearch([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> a, [Domain(0, 3)] int wanted)
            {
                int low = 0, high = a.Length - 1;
                while (low <= high)
                {
                    int middle = (low + high) / 2;
                    if (a[middle] == wanted)
                    {
                        return middle;
                    }

                    if (a[middle] < wanted)
                    {
                        low = middle + 1;
                    }
                    else
                    {
                        high = middle - 1;
                    }
                }

                return -1;
            }

            [CotTarget]
            public static void InsertionSort([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> input, [FixedLength(3)] Span<int> sorted)
            {
                sorted[0] = input[0];
                sorted[1] = input[1];
                sorted[2] = input[2];
                for (int i = 1; i < sorted.Length; i++)
                {
                    int moved = sorted[i];
                    int at = i - 1;
                    while (at >= 0 && sorted[at] > moved)
                    {
                        sorted[at + 1] = sorted[at];
                        at--;
                    }

                    sorted[at + 1] = moved;
                }
            }
        }
        """;
}
