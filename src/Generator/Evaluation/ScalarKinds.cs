using System.Numerics;
using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Evaluation;

/// <summary>Widths and ranges of the scalar types.</summary>
internal static class ScalarKinds
{
    // Asked for in every operation on known values, of which a long sum in a loop has millions.
    private static readonly BigInteger[] s_min = Bounds(static kind => IsSigned(kind) ? -BigInteger.Pow(2, Width(kind) - 1) : BigInteger.Zero);
    private static readonly BigInteger[] s_max = Bounds(static kind => BigInteger.Pow(2, Width(kind) - (IsSigned(kind) ? 1 : 0)) - 1);

    public static int Width(ScalarKind kind) => kind switch
    {
        ScalarKind.Bool => 1,
        ScalarKind.SByte or ScalarKind.Byte => 8,
        ScalarKind.Int16 or ScalarKind.UInt16 or ScalarKind.Char => 16,
        ScalarKind.Int32 or ScalarKind.UInt32 => 32,
        _ => 64,
    };

    public static bool IsSigned(ScalarKind kind) => kind is ScalarKind.SByte or ScalarKind.Int16 or ScalarKind.Int32 or ScalarKind.Int64;

    public static BigInteger Min(ScalarKind kind) => s_min[(int)kind];

    public static BigInteger Max(ScalarKind kind) => s_max[(int)kind];

    /// <summary>Least value that an unknown of this type can have.</summary>
    public static long LongMin(ScalarKind kind) => (long)Min(kind);

    /// <summary>Greatest value that an unknown of this type can have; a ulong above it is held by its bits.</summary>
    public static long LongMax(ScalarKind kind) => kind == ScalarKind.UInt64 ? long.MaxValue : (long)Max(kind);

    /// <summary>The integer that a constant's bits stand for.</summary>
    public static BigInteger Exact(long bits, ScalarKind kind) => kind == ScalarKind.UInt64 ? (ulong)bits : bits;

    /// <summary>The bits of an exact value, wrapped around to the type as the CLR does.</summary>
    public static long Wrap(BigInteger value, ScalarKind kind)
    {
        BigInteger wrapped = value;
        if (!Fits(value, kind))
        {
            BigInteger modulus = BigInteger.Pow(2, Width(kind));
            wrapped = ((value - Min(kind)) % modulus + modulus) % modulus + Min(kind);
        }

        return kind == ScalarKind.UInt64 ? unchecked((long)(ulong)wrapped) : (long)wrapped;
    }

    public static bool Fits(BigInteger value, ScalarKind kind) => value >= Min(kind) && value <= Max(kind);

    private static BigInteger[] Bounds(Func<ScalarKind, BigInteger> bound) =>
        ((ScalarKind[])Enum.GetValues(typeof(ScalarKind))).OrderBy(static kind => kind).Select(bound).ToArray();
}
