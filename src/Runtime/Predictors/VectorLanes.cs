using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Predictors;

/// <summary>16 bytes of scores.</summary>
internal readonly struct Lanes128<T>(Vector128<T> vector) : IScoreLanes<Lanes128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<T> _vector = vector;

    public static int Count => Vector128<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Load(ref readonly T first, nuint offset) => new(Vector128.LoadUnsafe(in first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Add(Lanes128<T> left, Lanes128<T> right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Max(Lanes128<T> left, Lanes128<T> right) => new(Vector128.Max(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greatest(Lanes128<T> lanes) => Horizontal.Greatest(lanes._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Lanes128<T> scores) => BitOperations.TrailingZeroCount(Where(scores, Greatest(scores)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Lanes128<T> low, Lanes128<T> high)
    {
        T greatest = Greatest(Max(low, high));
        return BitOperations.TrailingZeroCount(Where(low, greatest) | (Where(high, greatest) << Count));
    }

    // One bit per lane, set where the lane is the value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(Lanes128<T> lanes, T value) =>
        Vector128.Equals(lanes._vector, Vector128.Create(value)).ExtractMostSignificantBits();
}

/// <summary>32 bytes of scores.</summary>
internal readonly struct Lanes256<T>(Vector256<T> vector) : IScoreLanes<Lanes256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<T> _vector = vector;

    public static int Count => Vector256<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(ref readonly T first, nuint offset) => new(Vector256.LoadUnsafe(in first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Add(Lanes256<T> left, Lanes256<T> right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Max(Lanes256<T> left, Lanes256<T> right) => new(Vector256.Max(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greatest(Lanes256<T> lanes) =>
        Horizontal.Greatest(Vector128.Max(lanes._vector.GetLower(), lanes._vector.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Lanes256<T> scores) => BitOperations.TrailingZeroCount(Where(scores, Greatest(scores)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Lanes256<T> low, Lanes256<T> high)
    {
        T greatest = Greatest(Max(low, high));
        return BitOperations.TrailingZeroCount(Where(low, greatest) | (Where(high, greatest) << Count));
    }

    // One bit per lane, set where the lane is the value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(Lanes256<T> lanes, T value) =>
        Vector256.Equals(lanes._vector, Vector256.Create(value)).ExtractMostSignificantBits();
}

/// <summary>64 bytes of scores.</summary>
internal readonly struct Lanes512<T>(Vector512<T> vector) : IScoreLanes<Lanes512<T>, T>
    where T : unmanaged
{
    private readonly Vector512<T> _vector = vector;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(ref readonly T first, nuint offset) => new(Vector512.LoadUnsafe(in first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Add(Lanes512<T> left, Lanes512<T> right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Max(Lanes512<T> left, Lanes512<T> right) => new(Vector512.Max(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greatest(Lanes512<T> lanes) =>
        Lanes256<T>.Greatest(new(Vector256.Max(lanes._vector.GetLower(), lanes._vector.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Lanes512<T> scores) => BitOperations.TrailingZeroCount(Where(scores, Greatest(scores)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Lanes512<T> low, Lanes512<T> high)
    {
        T greatest = Greatest(Max(low, high));
        return BitOperations.TrailingZeroCount(Where(low, greatest) | (Where(high, greatest) << Count));
    }

    // One bit per lane, set where the lane is the value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(Lanes512<T> lanes, T value) =>
        Vector512.Equals(lanes._vector, Vector512.Create(value)).ExtractMostSignificantBits();
}

/// <summary>The greatest lane of a vector.</summary>
internal static class Horizontal
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greatest<T>(Vector128<T> lanes)
        where T : unmanaged
    {
        // The one instruction that reduces eight lanes finds the least ushort; flipping all bits but the sign turns the order round.
        if (typeof(T) == typeof(short) && Sse41.IsSupported)
        {
            Vector128<ushort> least = Sse41.MinHorizontal((lanes.AsUInt16() ^ Vector128.Create((ushort)0x7FFF)));
            return (least ^ Vector128.Create((ushort)0x7FFF)).As<ushort, T>().ToScalar();
        }

        lanes = Vector128.Max(lanes, Vector128.Shuffle(lanes.AsInt64(), Vector128.Create(1L, 0)).As<long, T>());
        if (Vector128<T>.Count > 2)
        {
            lanes = Vector128.Max(lanes, Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(1, 0, 3, 2)).As<int, T>());
        }

        if (Vector128<T>.Count > 4)
        {
            lanes = Vector128.Max(lanes, Vector128.Shuffle(lanes.AsInt16(), Vector128.Create(1, 0, 3, 2, 5, 4, 7, 6)).As<short, T>());
        }

        return lanes.ToScalar();
    }
}
