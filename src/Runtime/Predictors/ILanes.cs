using System.Numerics;
using System.Runtime.CompilerServices;

namespace CotGen.Predictors;

/// <summary>Some scores side by side: the few operations of the prediction loop, for every vector width alike.</summary>
internal interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>Number of scores, at most 64.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(ref readonly T first, nuint offset);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The greatest lane.</summary>
    static abstract T Greatest(TSelf lanes);

    /// <summary>One bit per lane, set where the lane is <paramref name="value"/>.</summary>
    static abstract ulong Where(TSelf lanes, T value);
}

/// <summary>One score: for machines without vectors.</summary>
internal readonly struct ScalarLane<T>(T value) : ILanes<ScalarLane<T>, T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly T _value = value;

    public static int Count => 1;

    public static ScalarLane<T> Load(ref readonly T first, nuint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in first), offset));

    public static ScalarLane<T> Add(ScalarLane<T> left, ScalarLane<T> right) => new(unchecked(left._value + right._value));

    public static ScalarLane<T> Max(ScalarLane<T> left, ScalarLane<T> right) => new(T.Max(left._value, right._value));

    public static T Greatest(ScalarLane<T> lanes) => lanes._value;

    public static ulong Where(ScalarLane<T> lanes, T value) => lanes._value == value ? 1UL : 0;
}

/// <summary>Two vectors as one.</summary>
internal readonly struct LanePair<TLanes, T>(TLanes low, TLanes high) : ILanes<LanePair<TLanes, T>, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private readonly TLanes _low = low;
    private readonly TLanes _high = high;

    public static int Count => 2 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Load(ref readonly T first, nuint offset) =>
        new(TLanes.Load(in first, offset), TLanes.Load(in first, offset + (nuint)TLanes.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Add(LanePair<TLanes, T> left, LanePair<TLanes, T> right) =>
        new(TLanes.Add(left._low, right._low), TLanes.Add(left._high, right._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Max(LanePair<TLanes, T> left, LanePair<TLanes, T> right) =>
        new(TLanes.Max(left._low, right._low), TLanes.Max(left._high, right._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greatest(LanePair<TLanes, T> lanes) => TLanes.Greatest(TLanes.Max(lanes._low, lanes._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Where(LanePair<TLanes, T> lanes, T value) =>
        TLanes.Where(lanes._low, value) | (TLanes.Where(lanes._high, value) << TLanes.Count);
}
