namespace CotGen.Generator.Tests.Law;

/// <summary>Integers of 64 bits that wrap around, and ulong from 2^63 on: hashes, random numbers, sums near both ends.</summary>
internal static class WrapPrograms
{
    public const string Source = """
        using System;
        using System.Numerics;
        using CotGen;

        namespace Lawful;

        public static partial class Wrap
        {
            [CotTarget]
            public static int Fnv32([FixedLength(3), Domain(97, 99)] ReadOnlySpan<int> bytes)
            {
                uint hash = 2166136261;
                foreach (int value in bytes)
                {
                    hash = unchecked((hash ^ (uint)value) * 16777619);
                }

                return (int)(hash % 10);
            }

            [CotTarget]
            public static ulong Fnv64([FixedLength(3), Domain(97, 99)] ReadOnlySpan<byte> bytes)
            {
                ulong hash = 14695981039346656037;
                foreach (byte value in bytes)
                {
                    hash = unchecked((hash ^ value) * 1099511628211);
                }

                return hash;
            }

            [CotTarget]
            public static (ulong, int) LinearCongruence([Domain(0, 3)] ulong seed, [Domain(0, 1)] ulong stream)
            {
                ulong state = seed;
                for (int i = 0; i < 3; i++)
                {
                    state = unchecked(state * 6364136223846793005 + (stream << 1 | 1));
                }

                return (state, (int)(state >> 59));
            }

            [CotTarget]
            public static (ulong, ulong) XorShift([Domain(1, 9)] ulong a, [Domain(0, 5)] ulong b)
            {
                ulong x = a;
                for (int i = 0; i < 2; i++)
                {
                    x ^= x << 13;
                    x ^= x >> 7;
                    x ^= x << 17;
                    x ^= i == 0 ? b : 0;
                }

                return (x, unchecked(x * 2685821657736338717));
            }

            [CotTarget]
            public static (bool, bool, bool, bool, int, ulong, ulong) Greatness([Domain(0, 5)] ulong a, [Domain(0, 5)] ulong b)
            {
                ulong x = unchecked(a - 3), y = unchecked(b * 0x4000_0000_0000_0000 - 1);
                return (x < y, x >= y, x == y, x > 0x8000_0000_0000_0000, x.CompareTo(y), Math.Min(x, y), Math.Max(x, y));
            }

            [CotTarget]
            public static (ulong, ulong, ulong, ulong, ulong) GreatQuotients([Domain(0, 5)] ulong a, [Domain(0, 5)] ulong b)
            {
                ulong x = unchecked(a - 3), y = unchecked(b - 2);
                return (y == 0 ? 0 : x / y, x % (y | 1), x >> (int)(b * 12), x / 3, ~x);
            }

            [CotTarget]
            public static (long, long, long, long) LongsOfTwo([Domain(-4, 4)] long a, [Domain(-4, 4)] long b)
            {
                unchecked
                {
                    long x = a * 3_000_000_000_000_000_000, y = b * 4_000_000_000_000_000_000;
                    return (x + y, x - y, x * y, -y);
                }
            }

            [CotTarget]
            public static (long, long, long) ShiftsOfTwo([Domain(-4, 4)] long a, [Domain(-3, 70)] int count) => (a << count, a >> count, a >>> count);

            [CotTarget]
            public static long CheckedLong([Domain(-3, 3)] long a, [Domain(-3, 3)] long b)
            {
                long x = a * 2_000_000_000_000_000_000, y = b * 2_000_000_000_000_000_000;
                return a + b is < -4 or > 4 ? 0 : checked(x + y);
            }

            [CotTarget]
            public static ulong CheckedULong([Domain(0, 3)] ulong a, [Domain(0, 3)] ulong b)
            {
                ulong x = a * 5_000_000_000_000_000_000, y = b * 5_000_000_000_000_000_000;
                return a + b > 3 ? ulong.MaxValue : checked(x + y) - checked((ulong)(long)a);
            }

            [CotTarget]
            public static (long, int, uint, byte, long) OfGreat([Domain(0, 5)] ulong a)
            {
                ulong x = unchecked(a - 3);
                return unchecked(((long)x, (int)x, (uint)x, (byte)x, x > long.MaxValue ? -1 : checked((long)x)));
            }

            [CotTarget]
            public static (ulong, ulong) FromSigned([Domain(-3, 3)] int a, [Domain(-3, 3)] long b) => unchecked(((ulong)(a + b), (ulong)a * (ulong)b));

            [CotTarget]
            public static (int, int, int, ulong, ulong) CountsOfGreat([Domain(0, 5)] ulong a)
            {
                ulong x = unchecked(a * 0x6000_0000_0000_0001 - 2);
                return (BitOperations.PopCount(x), BitOperations.LeadingZeroCount(x), BitOperations.Log2(x), BitOperations.RotateLeft(x, 3), ulong.Clamp(x, 1, 0xA000_0000_0000_0000));
            }

            [CotTarget]
            public static bool InGreat([Domain(0, 5)] ulong a, [Domain(0, 5)] ulong b) => unchecked(a - b) is > 3 and < 0xFFFF_FFFF_FFFF_FFFE or ulong.MaxValue;

            [CotTarget]
            public static (ulong, long, int) FarConstants([Domain(0, 3)] int a, [Domain(0, 3)] int b)
            {
                ulong most = a + b > 3 ? ulong.MaxValue : 1;
                long end = a > b ? long.MaxValue : long.MinValue;
                return (most, end, (end < 0 ? 1 : 0) + (most > 5 ? 2 : 0) + (end == long.MaxValue ? 4 : 0));
            }

            [CotTarget]
            public static long FarSums([Domain(0, 3)] int a, [Domain(0, 3)] int b) => a > b ? long.MaxValue - 3 + a : long.MinValue + a;

            [CotTarget]
            public static ulong FlippedRounds([Domain(1, 9)] ulong start)
            {
                ulong n = start, mixed = 0xFFFF_FFFF_FFFF_FFFF;
                while (n != 1)
                {
                    mixed = ~mixed;
                    n = n % 2 == 0 ? n / 2 : 3 * n + 1;
                }

                return mixed;
            }

            [CotTarget]
            public static int Prim([FixedLength(3), Domain(1, 4)] ReadOnlySpan<int> weights)
            {
                ReadOnlySpan<int> edges = [0, weights[0], weights[1], weights[0], 0, weights[2], weights[1], weights[2], 0];
                Span<int> cheapest = stackalloc int[3];
                Span<bool> isIn = stackalloc bool[3];
                cheapest.Fill(int.MaxValue);
                cheapest[0] = 0;
                int total = 0;
                for (int round = 0; round < 3; round++)
                {
                    int best = -1, least = int.MaxValue;
                    for (int v = 0; v < 3; v++)
                    {
                        if (!isIn[v] && cheapest[v] < least)
                        {
                            least = cheapest[v];
                            best = v;
                        }
                    }

                    if (least == int.MaxValue)
                    {
                        return -1;
                    }

                    total += least;
                    isIn[best] = true;
                    for (int v = 0; v < 3; v++)
                    {
                        int weight = edges[best * 3 + v];
                        if (!isIn[v] && weight < cheapest[v])
                        {
                            cheapest[v] = weight;
                        }
                    }
                }

                return total;
            }

            [CotTarget]
            public static int ShortestPath([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> weights)
            {
                // Edges 0-1, 1-2, 0-2, 2-3; a weight of 0 is no edge.
                ReadOnlySpan<int> from = [0, 1, 0, 2], to = [1, 2, 2, 3];
                Span<int> distance = stackalloc int[4];
                distance.Fill(int.MaxValue);
                distance[0] = 0;
                for (int e = 0; e < 4; e++)
                {
                    if (weights[e] != 0 && distance[from[e]] != int.MaxValue && distance[from[e]] + weights[e] < distance[to[e]])
                    {
                        distance[to[e]] = distance[from[e]] + weights[e];
                    }
                }

                return distance[3] == int.MaxValue ? -1 : distance[3];
            }

            [CotTarget]
            public static int NoneYet([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> values)
            {
                int least = int.MaxValue;
                foreach (int value in values)
                {
                    if (value != 0)
                    {
                        least = Math.Min(least, value);
                    }
                }

                return unchecked(least + 1);
            }
        }
        """;
}
