namespace CotGen.Generator.Tests.Law;

/// <summary>Integers of 64 bits near the ends of their range.</summary>
internal static class WidePrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Wide
        {
            [CotTarget]
            public static (int, short, byte, bool) LongEnds([Domain(long.MinValue, long.MinValue + 9)] long a) =>
                (unchecked((int)a), unchecked((short)(a >> 3)), unchecked((byte)a), a < long.MinValue + 4);

            [CotTarget]
            public static long WrapLong([Domain(long.MaxValue - 9, long.MaxValue)] long a) => unchecked(a + 20) % 1000;

            [CotTarget]
            public static (int, int) Hash([Domain(0, 9)] ulong a) => ((int)(a * 0x0851F42D4C957F2DUL >> 33), (int)(a * 664136223846793005UL >> 40) % 10);

            [CotTarget]
            public static (bool, bool, bool, ulong, ulong) GreatULong([Domain(0, 9)] ulong a) =>
                (a < 0x8000_0000_0000_0000UL, a >= ulong.MaxValue, a == ulong.MaxValue - 3, a & 0xFFFF_FFFF_FFFF_FFFEUL, a % 0xF000_0000_0000_0000UL);

            [CotTarget]
            public static int Sentinel([FixedLength(3), Domain(-5, 5)] ReadOnlySpan<long> values)
            {
                long least = long.MaxValue;
                foreach (long value in values)
                {
                    least = value < least ? value : least;
                }

                return (int)least;
            }

            [CotTarget]
            public static int FarShifts([Domain(1, 62)] int count) => unchecked((int)(1L << count >> 40) + (int)(-1L >>> count >> 50) + (int)(ulong.MaxValue >> count >> 48));

            [CotTarget]
            public static long GuardedLong([Domain(long.MaxValue - 3, long.MaxValue)] long a) => a == long.MaxValue ? -1 : checked(a + 1) - (long.MaxValue - 2);

            [CotTarget]
            public static int SumsFarFromZero([Domain(2_147_483_000, 2_147_483_009)] int a, [Domain(0, 3)] int b, [Domain(-3, 0)] int c) => a + b + c;

            [CotTarget]
            public static (uint, int) QuotientsFarFromZero([Domain(4_000_000_000, 4_000_000_009)] uint a, [Domain(0, 9)] uint b) => ((a + b) / 10, (int)((a + b) % 10));
        }
        """;
}
