using System.Numerics;
using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Evaluation;

/// <summary>Operators on known operands, exactly as the CLR computes them: exact integers first, then the type's wrap-around.</summary>
internal static class KnownArithmetic
{
    /// <summary>The result's bits, or <see langword="null"/> where the operator throws.</summary>
    public static long? Binary(BinaryOperator op, long left, long right, ScalarKind kind, bool isChecked)
    {
        BigInteger x = ScalarKinds.Exact(left, kind);
        if (op is BinaryOperator.LeftShift or BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift)
        {
            return Shift(op, x, (int)right, kind);
        }

        BigInteger y = ScalarKinds.Exact(right, kind);
        if (op is BinaryOperator.Divide or BinaryOperator.Remainder && (y.IsZero || IsOverflowingDivision(x, y, kind)))
        {
            return null;
        }

        BigInteger exact = op switch
        {
            BinaryOperator.Add => x + y,
            BinaryOperator.Subtract => x - y,
            BinaryOperator.Multiply => x * y,
            BinaryOperator.Divide => BigInteger.Divide(x, y),
            BinaryOperator.Remainder => BigInteger.Remainder(x, y),
            BinaryOperator.And => x & y,
            BinaryOperator.Or => x | y,
            BinaryOperator.ExclusiveOr => x ^ y,
            BinaryOperator.Equal => x == y ? 1 : 0,
            BinaryOperator.NotEqual => x != y ? 1 : 0,
            BinaryOperator.Less => x < y ? 1 : 0,
            BinaryOperator.LessOrEqual => x <= y ? 1 : 0,
            BinaryOperator.Greater => x > y ? 1 : 0,
            BinaryOperator.GreaterOrEqual => x >= y ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        };
        return Fit(exact, IsComparison(op) ? ScalarKind.Bool : kind, isChecked);
    }

    /// <summary>The exact value in a type: wrapped around, or <see langword="null"/> where it overflows in a checked context.</summary>
    public static long? Fit(BigInteger exact, ScalarKind kind, bool isChecked) =>
        isChecked && !ScalarKinds.Fits(exact, kind) ? null : ScalarKinds.Wrap(exact, kind);

    public static bool IsComparison(BinaryOperator op) => op >= BinaryOperator.Equal;

    // int.MinValue / -1 throws (as does the remainder), in unchecked contexts too.
    private static bool IsOverflowingDivision(BigInteger x, BigInteger y, ScalarKind kind) =>
        ScalarKinds.IsSigned(kind) && y == BigInteger.MinusOne && x == ScalarKinds.Min(kind);

    private static long Shift(BinaryOperator op, BigInteger x, int count, ScalarKind kind)
    {
        int bits = count & (ScalarKinds.Width(kind) - 1);
        BigInteger exact = op switch
        {
            BinaryOperator.LeftShift => x << bits,
            BinaryOperator.RightShift => x >> bits,
            _ => (x.Sign < 0 ? x + BigInteger.Pow(2, ScalarKinds.Width(kind)) : x) >> bits,
        };
        return ScalarKinds.Wrap(exact, kind);
    }
}
