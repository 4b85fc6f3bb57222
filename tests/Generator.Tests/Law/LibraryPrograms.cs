namespace CotGen.Generator.Tests.Law;

/// <summary>Methods of the framework on the allow-list.</summary>
internal static class LibraryPrograms
{
    public const string Source = """
        using System;
        using System.Numerics;
        using CotGen;

        namespace Lawful;

        public static partial class Library
        {
            [CotTarget]
            public static (int, long, int, int) ClampAndSign([Domain(-9, 9)] int a, [Domain(-3, 6)] int b) =>
                (Math.Clamp(a, -3, b + 3), Math.BigMul(a, b), Math.Sign(a - b), int.Clamp(3, Math.Min(a, b), int.Max(a, b)));

            [CotTarget]
            public static (int, int, uint, int) Quotients([Domain(-20, 20)] int a, [Domain(1, 5)] int b)
            {
                int quotient = Math.DivRem(a, b, out int rest);
                (uint q, uint r) = uint.DivRem((uint)(a + 20), 7);
                return (quotient, rest, q * 10 + r, int.DivRem(a, b).Remainder);
            }

            [CotTarget]
            public static (int, int, int, int, int) BitCounts([Domain(-40, 300)] int a) => (
                int.PopCount(a), BitOperations.LeadingZeroCount((uint)a), BitOperations.TrailingZeroCount(a), int.LeadingZeroCount(a), BitOperations.PopCount((uint)a));

            [CotTarget]
            public static (sbyte, sbyte, sbyte, sbyte, bool) SByteBits(sbyte a, [Domain(-9, 9)] int by) =>
                (sbyte.PopCount(a), sbyte.LeadingZeroCount(a), sbyte.TrailingZeroCount(a), sbyte.RotateLeft(a, by), sbyte.IsPow2(a));

            [CotTarget]
            public static (byte, byte, byte, byte, byte) ByteBits(byte a, [Domain(-9, 9)] int by) =>
                (byte.PopCount(a), byte.LeadingZeroCount(a), byte.TrailingZeroCount(a), byte.RotateRight(a, by), byte.Log2(a));

            [CotTarget]
            public static (uint, uint, int, bool, uint) UIntBits([Domain(0, 70)] uint a) => (
                BitOperations.RotateLeft(a, 29), BitOperations.RotateRight(a, 35), BitOperations.Log2(a), BitOperations.IsPow2(a), BitOperations.RoundUpToPowerOf2(a));

            [CotTarget]
            public static (uint, int, int) GreatUInts([Domain(4_294_967_290, 4_294_967_295)] uint a) =>
                (BitOperations.RoundUpToPowerOf2(a), BitOperations.LeadingZeroCount(a), uint.Sign(a));

            [CotTarget]
            public static (long, int, ulong, int) LongBits([Domain(-5, 40)] long a) =>
                (long.RotateLeft(a, 7), BitOperations.PopCount((ulong)(a + 5)), BitOperations.RoundUpToPowerOf2((ulong)(a + 5)), long.Sign(a));

            [CotTarget]
            public static int RotateByUnknown([FixedLength(2), Domain(0, 5)] ReadOnlySpan<byte> value, [Domain(0, 9)] int by) => byte.RotateLeft((byte)(value[0] * 40 + value[1]), by);

            [CotTarget]
            public static (bool, bool, bool, bool, bool) Questions([Domain(-5, 5)] int a, [Domain(-5, 5)] int b) =>
                (int.IsEvenInteger(a + b), int.IsOddInteger(a), int.IsNegative(a - b), int.IsPositive(a), int.IsPow2(a + b));

            [CotTarget]
            public static (int, sbyte, int) Signs([Domain(-5, 5)] int a, [Domain(-127, 127)] sbyte b) => (int.CopySign(a, b), sbyte.CopySign(b, (sbyte)a), sbyte.Abs(b));

            [CotTarget]
            public static int LeastWithNegativeSign([Domain(-128, -120)] sbyte a, [Domain(-9, -1)] sbyte sign) => sbyte.CopySign(a, sign);

            [CotTarget]
            public static (int, int, int, int, int) Compared([Domain(0, 20)] byte a, [Domain(0, 20)] byte b, [Domain(-3, 3)] int c, bool d) => (
                a.CompareTo(b), ((int)a).CompareTo(c), ((short)c).CompareTo((short)5), ((char)(a + 'a')).CompareTo('f'), d.CompareTo(c > 0));

            [CotTarget]
            public static (bool, bool, bool) Same([Domain(0, 20)] byte a, [Domain(0, 20)] byte b, Access c) => (a.Equals(b), ((long)a).Equals(3), c.Equals(Access.Write));

            [CotTarget]
            public static (bool, bool) Flags(Access a, Access b) => (a.HasFlag(b), a.HasFlag(Access.ReadWrite));

            [CotTarget]
            public static (bool, bool, bool, bool, bool, bool) AsciiLetters([Domain(0, 300)] char a) => (
                char.IsAscii(a), char.IsAsciiDigit(a), char.IsAsciiLetter(a), char.IsAsciiLetterLower(a), char.IsAsciiLetterUpper(a), char.IsAsciiLetterOrDigit(a));

            [CotTarget]
            public static (bool, bool, bool, bool, bool, bool) Hexadecimal([Domain(0, 300)] char a) => (
                char.IsAsciiHexDigit(a), char.IsAsciiHexDigitLower(a), char.IsAsciiHexDigitUpper(a), char.IsBetween(a, 'f', 'k'), char.IsControl(a), char.IsSurrogate(a));

            [CotTarget]
            public static (bool, bool, bool, bool, bool, bool) Categories([Alphabet("aZ9 \t_+-.\u00DF\u00C9\u0661\u2167\u2028\u6F22\u01C5\uD83D\uDE00\u20AC")] char a) => (
                char.IsDigit(a), char.IsLetter(a), char.IsLetterOrDigit(a), char.IsUpper(a), char.IsLower(a), char.IsWhiteSpace(a));

            [CotTarget]
            public static (bool, bool, bool, bool, bool, bool) MoreCategories([Alphabet("aZ9 \t_+-.\u00DF\u00C9\u0661\u2167\u2028\u6F22\u01C5\uD83D\uDE00\u20AC")] char a) => (
                char.IsNumber(a), char.IsPunctuation(a), char.IsSymbol(a), char.IsSeparator(a), char.IsHighSurrogate(a), char.IsLowSurrogate(a));

            [CotTarget]
            public static (char, char) Cases([Alphabet("azAZ9_\u00DF\u00C9\u00E9\u01C5\u0131\u0130\u03C2")] char a) => (char.ToUpperInvariant(a), char.ToLowerInvariant(a));

            [CotTarget]
            public static bool IsBetweenUnknown([Alphabet("abcxyz")] char a, [Alphabet("abcxyz")] char b, [Alphabet("bx")] char c) => char.IsBetween(a, b, c);

            [CotTarget]
            public static (byte, ushort, uint, long) ExtremesOfAll([Domain(0, 9)] byte a, [Domain(0, 9)] byte b) =>
                (byte.Max(a, b), ushort.Min(a, b), Math.Max((uint)a, 7u), long.Max(a - b, long.MinValue));
        }
        """;
}
