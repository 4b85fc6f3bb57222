using System.Numerics;
using System.Runtime.CompilerServices;

namespace CotGen.Predictors;

/// <summary>Some scores of one prompt side by side: the few operations of the prediction loop, for every vector width alike.</summary>
internal interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>Number of scores, at most 32.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(ref readonly T first, nuint offset);

    static abstract TSelf Add(TSelf left, TSelf right);

    /// <summary>The first of the best scores.</summary>
    static abstract int Best(TSelf scores);
}

/// <summary>One vector of scores.</summary>
internal interface IVectorLanes<TSelf, T> : ILanes<TSelf, T>
    where TSelf : struct, IVectorLanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>The first of the best scores of two vectors, one behind the other.</summary>
    static abstract int Best(TSelf low, TSelf high);
}

/// <summary>Scores of which the greatest is the best, so that those of any number of classes can be compared vector by vector.</summary>
internal interface IScoreLanes<TSelf, T> : IVectorLanes<TSelf, T>
    where TSelf : struct, IScoreLanes<TSelf, T>
    where T : unmanaged
{
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The greatest score.</summary>
    static abstract T Greatest(TSelf scores);
}

/// <summary>One score: for machines without vectors.</summary>
internal readonly struct ScalarLane<T>(T value) : IScoreLanes<ScalarLane<T>, T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly T _value = value;

    public static int Count => 1;

    public static ScalarLane<T> Load(ref readonly T first, nuint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in first), offset));

    public static ScalarLane<T> Add(ScalarLane<T> left, ScalarLane<T> right) => new(unchecked(left._value + right._value));

    public static ScalarLane<T> Max(ScalarLane<T> left, ScalarLane<T> right) => new(T.Max(left._value, right._value));

    public static T Greatest(ScalarLane<T> scores) => scores._value;

    public static int Best(ScalarLane<T> scores) => 0;

    public static int Best(ScalarLane<T> low, ScalarLane<T> high) => high._value > low._value ? 1 : 0;
}

/// <summary>Two vectors as one.</summary>
internal readonly struct LanePair<TLanes, T>(TLanes low, TLanes high) : ILanes<LanePair<TLanes, T>, T>
    where TLanes : struct, IVectorLanes<TLanes, T>
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
    public static int Best(LanePair<TLanes, T> scores) => TLanes.Best(scores._low, scores._high);
}
