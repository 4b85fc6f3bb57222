using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Predictors;

/// <summary>
/// 8 packed scores (<see cref="ScorePenalties"/>): sums of penalties, the least of which is the best. One instruction finds the least of eight numbers of
/// 16 bits, and where the first of it stands; where there are more scores, the lowest bits of each say which eight it belongs to.
/// </summary>
internal readonly struct PackedLanes128(Vector128<ushort> vector) : IVectorLanes<PackedLanes128, ushort>
{
    private readonly Vector128<ushort> _vector = vector;

    public static int Count => Vector128<ushort>.Count;

    public static bool IsSupported => Sse41.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedLanes128 Load(ref readonly ushort first, nuint offset) => new(Vector128.LoadUnsafe(in first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedLanes128 Add(PackedLanes128 left, PackedLanes128 right) => new(Vector128.AddSaturate(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(PackedLanes128 scores) => Best(scores._vector, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(PackedLanes128 low, PackedLanes128 high) => Best(Vector128.Min(low._vector, high._vector), 2 * Count);

    /// <summary>The class of the least score of up to <paramref name="count"/>, of which those of eight by eight classes are there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Vector128<ushort> scores, int count)
    {
        uint least = Sse41.MinHorizontal(scores).AsUInt32().ToScalar();
        return (int)((least >> 16) + ((least & (uint)((count / Count) - 1)) * (uint)Count));
    }
}

/// <summary>16 packed scores.</summary>
internal readonly struct PackedLanes256(Vector256<ushort> vector) : IVectorLanes<PackedLanes256, ushort>
{
    private readonly Vector256<ushort> _vector = vector;

    public static int Count => Vector256<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedLanes256 Load(ref readonly ushort first, nuint offset) => new(Vector256.LoadUnsafe(in first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedLanes256 Add(PackedLanes256 left, PackedLanes256 right) => new(Vector256.AddSaturate(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(PackedLanes256 scores) => Best(scores._vector, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(PackedLanes256 low, PackedLanes256 high) => Best(Vector256.Min(low._vector, high._vector), 2 * Count);

    /// <inheritdoc cref="PackedLanes128.Best(Vector128{ushort}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(Vector256<ushort> scores, int count) => PackedLanes128.Best(Vector128.Min(scores.GetLower(), scores.GetUpper()), count);
}

/// <summary>32 packed scores.</summary>
internal readonly struct PackedLanes512(Vector512<ushort> vector) : IVectorLanes<PackedLanes512, ushort>
{
    private readonly Vector512<ushort> _vector = vector;

    public static int Count => Vector512<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedLanes512 Load(ref readonly ushort first, nuint offset) => new(Vector512.LoadUnsafe(in first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedLanes512 Add(PackedLanes512 left, PackedLanes512 right) => new(Vector512.AddSaturate(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(PackedLanes512 scores) => Best(scores._vector, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(PackedLanes512 low, PackedLanes512 high) => Best(Vector512.Min(low._vector, high._vector), 2 * Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Best(Vector512<ushort> scores, int count) => PackedLanes256.Best(Vector256.Min(scores.GetLower(), scores.GetUpper()), count);
}
