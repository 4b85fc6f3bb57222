using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Evaluation;

/// <summary>Functions of one value exactly as the framework computes them; values and results as bits (a ulong from 2^63 up is negative).</summary>
internal static class ExactFunctions
{
    /// <summary>The result, or <see langword="null"/> where the method throws.</summary>
    public static long? Apply(Intrinsic intrinsic, long value, ScalarKind kind) =>
        kind == ScalarKind.Char ? OfCharacter(intrinsic, (char)value) : OfInteger(intrinsic, value, kind);

    /// <summary>The bits turned to the left within the width of the type.</summary>
    public static long RotateLeft(long value, int count, ScalarKind kind)
    {
        int width = ScalarKinds.Width(kind), left = count & (width - 1);
        ulong pattern = Pattern(value, kind);
        ulong turned = left == 0 ? pattern : (pattern << left) | (pattern >> (width - left));
        return ScalarKinds.Wrap(turned & Mask(width), kind);
    }

    /// <summary>What <c>CompareTo</c> returns: a difference for the small types, else -1, 0 or 1.</summary>
    public static long Compare(long left, long right, ScalarKind kind) => ScalarKinds.Width(kind) < 32
        ? left - right
        : ScalarKinds.Exact(left, kind).CompareTo(ScalarKinds.Exact(right, kind));

    private static long? OfInteger(Intrinsic intrinsic, long value, ScalarKind kind)
    {
        ulong pattern = Pattern(value, kind);
        bool isNegative = ScalarKinds.IsSigned(kind) && value < 0;
        int width = ScalarKinds.Width(kind), length = BitLength(pattern);
        bool isPowerOf2 = !isNegative && pattern != 0 && (pattern & (pattern - 1)) == 0;
        return intrinsic switch
        {
            Intrinsic.Abs => !isNegative ? value : value == ScalarKinds.LongMin(kind) ? null : -value,
            Intrinsic.Sign => isNegative ? -1 : pattern == 0 ? 0 : 1,
            Intrinsic.PopCount => PopCount(pattern),
            Intrinsic.LeadingZeroCount => width - length,
            Intrinsic.TrailingZeroCount => pattern == 0 ? width : BitLength(pattern & (~pattern + 1)) - 1,
            Intrinsic.Log2 => isNegative ? null : Math.Max(0, length - 1),
            Intrinsic.RoundUpToPowerOf2 => isPowerOf2 || pattern == 0 ? value : length == width ? 0 : unchecked((long)(1UL << length)),
            Intrinsic.IsPow2 => isPowerOf2 ? 1 : 0,
            Intrinsic.IsEvenInteger => (pattern & 1) == 0 ? 1 : 0,
            Intrinsic.IsOddInteger => (long)(pattern & 1),
            Intrinsic.IsNegative => isNegative ? 1 : 0,
            Intrinsic.IsPositive => isNegative ? 0 : 1,
            _ => throw new ArgumentOutOfRangeException(nameof(intrinsic)),
        };
    }

    private static long OfCharacter(Intrinsic intrinsic, char letter) => intrinsic switch
    {
        Intrinsic.ToUpperInvariant => char.ToUpperInvariant(letter),
        Intrinsic.ToLowerInvariant => char.ToLowerInvariant(letter),
        _ => Is(intrinsic, letter) ? 1 : 0,
    };

    private static bool Is(Intrinsic intrinsic, char letter) => intrinsic switch
    {
        Intrinsic.IsAscii => letter <= 127,
        Intrinsic.IsAsciiDigit => IsDigit(letter),
        Intrinsic.IsAsciiHexDigit => IsDigit(letter) || letter is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
        Intrinsic.IsAsciiHexDigitLower => IsDigit(letter) || letter is >= 'a' and <= 'f',
        Intrinsic.IsAsciiHexDigitUpper => IsDigit(letter) || letter is >= 'A' and <= 'F',
        Intrinsic.IsAsciiLetter => IsSmall(letter) || IsCapital(letter),
        Intrinsic.IsAsciiLetterLower => IsSmall(letter),
        Intrinsic.IsAsciiLetterUpper => IsCapital(letter),
        Intrinsic.IsAsciiLetterOrDigit => IsSmall(letter) || IsCapital(letter) || IsDigit(letter),
        Intrinsic.IsControl => char.IsControl(letter),
        Intrinsic.IsDigit => char.IsDigit(letter),
        Intrinsic.IsHighSurrogate => char.IsHighSurrogate(letter),
        Intrinsic.IsLetter => char.IsLetter(letter),
        Intrinsic.IsLetterOrDigit => char.IsLetterOrDigit(letter),
        Intrinsic.IsLower => char.IsLower(letter),
        Intrinsic.IsLowSurrogate => char.IsLowSurrogate(letter),
        Intrinsic.IsNumber => char.IsNumber(letter),
        Intrinsic.IsPunctuation => char.IsPunctuation(letter),
        Intrinsic.IsSeparator => char.IsSeparator(letter),
        Intrinsic.IsSurrogate => char.IsSurrogate(letter),
        Intrinsic.IsSymbol => char.IsSymbol(letter),
        Intrinsic.IsUpper => char.IsUpper(letter),
        Intrinsic.IsWhiteSpace => char.IsWhiteSpace(letter),
        _ => throw new ArgumentOutOfRangeException(nameof(intrinsic)),
    };

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsSmall(char letter) => letter is >= 'a' and <= 'z';

    private static bool IsCapital(char letter) => letter is >= 'A' and <= 'Z';

    private static ulong Mask(int width) => width == 64 ? ulong.MaxValue : (1UL << width) - 1;

    private static ulong Pattern(long value, ScalarKind kind) => unchecked((ulong)value) & Mask(ScalarKinds.Width(kind));

    private static int BitLength(ulong pattern)
    {
        int length = 0;
        for (; pattern != 0; pattern >>= 1)
        {
            length++;
        }

        return length;
    }

    private static int PopCount(ulong pattern)
    {
        int count = 0;
        for (; pattern != 0; pattern &= pattern - 1)
        {
            count++;
        }

        return count;
    }
}
