namespace CotGen.Generator.Tests.Law;

/// <summary>Arithmetic of every integer type, with the CLR's overflow.</summary>
internal static class IntegerPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Integers
        {
            [CotTarget] public static byte AddBytes([Domain(250, 255)] byte a, byte b) => unchecked((byte)(a + b));

            [CotTarget] public static sbyte AddSBytes(sbyte a, [Domain(-3, 120)] sbyte b) { a += b; return a; }

            [CotTarget] public static short MultiplyShorts([Domain(-32768, -32750)] short a, [Domain(-7, 7)] short b) => unchecked((short)(a * b));

            [CotTarget] public static ushort SubtractUShorts([Domain(0, 40)] ushort a, [Domain(0, 40)] ushort b) { a -= b; return (ushort)(a >> 9); }

            [CotTarget] public static int WrapInts([Domain(2147483640, 2147483647)] int a, [Domain(0, 20)] int b) => unchecked(a + 5) / 1_000_000 + b;

            [CotTarget] public static uint WrapUInts([Domain(0, 9)] uint a, [Domain(0, 9)] uint b) => unchecked(a - b) % 16;

            [CotTarget] public static int NegateLeast([Domain(-2147483648, -2147483640)] int a) => unchecked(-a);

            [CotTarget] public static long AddLongs([Domain(-5, 5)] long a, [Domain(0, 9)] int b) => a * 1_000L + b;

            [CotTarget] public static ulong AddULongs([Domain(0, 9)] ulong a, [Domain(0, 9)] byte b) => a * 3UL + b;

            [CotTarget]
            public static (int Quotient, int Remainder) DivideTowardsZero([Domain(-20, 20)] int a, [Domain(1, 7)] int b) => (a / b, a % b);

            [CotTarget]
            public static (int, int, int, int) DivideByNegative([Domain(-50, 50)] int a) => (a / -7, a % -7, -a / 4, -a % 4);

            [CotTarget]
            public static int DivideByNonZero([Domain(-12, 12)] int a, [Domain(-4, 4)] int b) => b == 0 ? 99 : a / b * 10 + a % b;

            [CotTarget]
            public static (int, int, int) ShiftFar([Domain(-9, 9)] int a, [Domain(0, 70)] int count) => (a >> count, unchecked(a << 33), a >>> 30);

            [CotTarget]
            public static int ShiftByNegative([Domain(0, 9)] int a, [Domain(-40, -1)] int count) => a >> count;

            [CotTarget]
            public static (byte, sbyte, short, uint) NarrowingCasts([Domain(-700, 700)] int a) =>
                unchecked(((byte)a, (sbyte)a, (short)(a * 100), (uint)a));

            [CotTarget]
            public static int CheckedInside([Domain(0, 100)] byte a, [Domain(0, 155)] byte b) => checked((byte)(a + b));

            [CotTarget]
            public static (int, int, int, int) Bitwise([Domain(0, 15)] int a, [Domain(-8, 7)] int b) => (a & b, a | b, a ^ b, ~a);

            [CotTarget]
            public static (int, long, int, int) MathCalls([Domain(-9, 9)] int a, [Domain(-3, 6)] int b) =>
                (Math.Min(a, b), Math.Max((long)a, b), Math.Abs(a - b), Math.DivRem(a, 4).Remainder);

            [CotTarget]
            public static int SaturatingAdd([Domain(0, 127)] sbyte a, [Domain(-128, 127)] sbyte b) => Math.Max(-128, Math.Min(127, a + b));

            [CotTarget]
            public static (byte, int) Steps([Domain(253, 255)] byte a, [Domain(0, 3)] int b)
            {
                byte c = a++;
                ++a;
                b--;
                int d = --b + b--;
                c <<= 3;
                c |= 1;
                a >>= 1;
                return (unchecked((byte)(a ^ c)), b * d);
            }

            [CotTarget]
            public static long UnsignedView([Domain(-3, 3)] int a) => unchecked((uint)a) % 10u;

            [CotTarget]
            public static int CharArithmetic([Domain(0, 25)] int a, [Domain(0, 25)] int shift) => ('a' + (a + shift) % 26) - 'a';

            [CotTarget]
            public static int FarFromZero([Domain(1_000_000, 1_000_010)] int a, [Domain(1_000_000, 1_000_010)] int b) =>
                (a - 1_000_000) * 3_000 + (b - 1_000_000) * 7;

            [CotTarget]
            [return: Domain(0, 9)]
            public static int Borrowed([Domain(0, 9)] int a, [Domain(0, 9)] int b, bool borrow, [Domain(0, 9)] out int reversed)
            {
                int digit = a - b - (borrow ? 1 : 0);
                reversed = digit >= 0 ? -digit + 9 : -digit - 1;
                return digit < 0 ? digit + 10 : digit;
            }

            [CotTarget]
            public static int LongRemainder([FixedLength(14), Domain(0, 9)] ReadOnlySpan<int> digits)
            {
                int remainder = 0;
                foreach (int digit in digits)
                {
                    remainder = (10 * remainder + digit) % 97;
                }

                return remainder;
            }

            [CotTarget]
            public static long WideGaps([Domain(-9, 9)] int a, [Domain(0, 9)] int b, [Domain(0, 9)] int c) => 10_000L * a + 1_000 * b + 500 * c;

            [CotTarget]
            public static long ShiftLongs([Domain(-3, 3)] long a, [Domain(0, 63)] int count) => a >> count;

            [CotTarget]
            public static int CeilingOfHalf([Domain(-30, 30)] sbyte a) => (a + 1) / 2 - (a < 0 && a % 2 != 0 ? 1 : 0);
        }
        """;
}
