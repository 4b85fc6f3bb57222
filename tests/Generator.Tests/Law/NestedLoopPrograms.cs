namespace CotGen.Generator.Tests.Law;

/// <summary>Loops on data inside loops on data, some of which do nothing that counts.</summary>
internal static class NestedLoopPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class NestedLoops
        {
            [CotTarget]
            public static bool EmptyRounds([FixedLength(2), Domain(0, 2)] ReadOnlySpan<int> values)
            {
                for (int x = values[1] & 3; x < 4; x++)
                {
                    for (int y = x & 3; y < 4; y++)
                    {
                    }
                }

                return true;
            }

            [CotTarget]
            public static bool UnreadRounds([Domain(0, 4)] int start)
            {
                int x = start & 3;
                do
                {
                    x--;
                    int y = start & 31;
                    while (y > 1)
                    {
                        y /= 2;
                    }
                }
                while (x > 0);
                return true;
            }

            [CotTarget]
            public static bool ArrayInRounds([Domain(0, 3)] int start)
            {
                for (int x = 0 & 3; x < 4; x++)
                {
                    int y = start & 3;
                    do
                    {
                        y--;
                        int[] unread = new int[3];
                    }
                    while (y > 0);
                }

                return true;
            }

            [CotTarget]
            public static int ArrayOfOneSide([Domain(0, 7)] int start)
            {
                int x = start;
                if (x > 2)
                {
                    int[] three = [x, x - 1, 2];
                    x = three[x % 3];
                }

                int[] pair = [x, 1];
                while (pair[0] > 0)
                {
                    pair[0]--;
                    if (pair[0] == 2)
                    {
                        int[] one = [pair[0]];
                        pair[1] += one[0];
                    }

                    int[] late = [pair[1], 1];
                    pair[1] = (late[0] + late[1]) % 5;
                }

                return pair[1];
            }

            private static int CountDown(int[] values)
            {
                int rounds = 0;
                while (values[0] > 0)
                {
                    values[0] -= values[1];
                    rounds++;
                }

                return rounds;
            }

            [CotTarget]
            public static int ArrayInValueOfOneSide([Domain(0, 7)] int start)
            {
                int rounds = start > 2 ? CountDown([start, 2]) : 9;
                bool isLong = start > 4 || CountDown([start, 1]) > 1;
                int[] result = [rounds, isLong ? 1 : 0];
                while (result[0] > 3)
                {
                    result[0] -= 2;
                    result[1]++;
                }

                return 10 * result[0] + result[1];
            }

            [CotTarget]
            public static int ArrayBeforeExit([Domain(0, 7)] int start)
            {
                int x = start;
                for (int i = 0; i < 3; i++)
                {
                    int[] seen = new int[2];
                    if (x % 4 == i)
                    {
                        int[] more = [x, i, 1];
                        x = more[0] - more[1] * more[2];
                        break;
                    }

                    seen[x % 2] = 1;
                    x -= seen[1];
                }

                int[] last = [x, 2];
                while (last[0] > 0)
                {
                    last[0]--;
                    last[1] = (last[1] + last[0]) % 6;
                }

                return last[1];
            }

            [CotTarget]
            public static int ArrayOfEveryRound([Domain(0, 6)] int start)
            {
                int sum = 0;
                for (int x = start; x > 0; x -= 2)
                {
                    int[] pair = [x, sum];
                    int y = x & 3;
                    while (y > 0)
                    {
                        y--;
                        (pair[0], pair[1]) = (pair[1], (pair[0] + y) % 7);
                    }

                    sum = pair[0] + pair[1];
                }

                return sum;
            }

            [CotTarget]
            public static int RareRounds([Domain(0, 9)] int x, [Domain(0, 9)] int y)
            {
                int rounds = 0;
                if (x > 7)
                {
                    switch (y % 3)
                    {
                        case 1:
                            while (true)
                            {
                                if (x == 0)
                                {
                                    break;
                                }

                                x--;
                                int[] swapped = [x, y];
                                (swapped[0], swapped[1]) = (swapped[1], swapped[0]);
                                for (int z = swapped[0] / 2; z > 0; z /= 2)
                                {
                                    rounds++;
                                }
                            }

                            break;
                        case 2:
                            rounds = 5;
                            break;
                    }
                }

                return rounds;
            }
        }
        """;
}
