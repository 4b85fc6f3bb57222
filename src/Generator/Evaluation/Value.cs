using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>A value during evaluation. A closed union.</summary>
internal abstract record Value
{
    /// <summary>A value of the type from its scalars in order, which are taken off the queue.</summary>
    public static Value Of(TypeModel type, Queue<ScalarValue> leaves) => type is TupleType tuple
        ? new TupleValue(tuple.Elements.Select(element => Of(element, leaves)).ToArray().ToEquatableArray())
        : leaves.Dequeue();

    /// <summary>Scalar number <paramref name="leaf"/> of a value, or <see langword="null"/>.</summary>
    public static ScalarValue? LeafOf(Value? value, int leaf) => Leaves(value).ElementAtOrDefault(leaf);

    /// <summary>The scalars of a scalar or tuple in order.</summary>
    public static IEnumerable<ScalarValue> Leaves(Value? value) => value switch
    {
        ScalarValue scalar => [scalar],
        TupleValue tuple => tuple.Elements.SelectMany(Leaves),
        _ => [],
    };
}

/// <summary>
/// A scalar. A constant <see cref="Sum"/> is a known value; any other is an unknown one with a finite domain, exactly the integer
/// that the CLR would hold. A ulong from 2^63 up is held by its bit pattern: its sum is negative.
/// </summary>
internal sealed record ScalarValue(Sum Sum, ScalarType Type) : Value
{
    /// <summary>True in a cell that some path to here may not have written; where it was written, it holds this value.</summary>
    public bool MayBeUnwritten { get; init; }

    public bool IsKnown => Sum.IsConstant;

    public long Bits => Sum.Constant;

    public static ScalarValue Known(long bits, ScalarType type) => new(Sum.Of(bits), type);

    public static ScalarValue Bool(Sum sum) => new(sum, ScalarType.Bool);

    public static ScalarValue Int32(long value) => Known(value, ScalarType.Int32);
}

/// <summary>A tuple.</summary>
internal sealed record TupleValue(EquatableArray<Value> Elements) : Value;

/// <summary>A span: consecutive cells of the state.</summary>
internal sealed record SpanValue(int Start, int Length) : Value
{
    /// <summary>The lengths of an array of several dimensions, whose cells lie row after row; else empty.</summary>
    public EquatableArray<int> Lengths { get; init; } = [];
}

/// <summary>A table of constants.</summary>
internal sealed record TableValue(EquatableArray<long> Elements, ScalarType Element) : Value;

/// <summary>A table of values that are no scalars.</summary>
internal sealed record ValueTable(EquatableArray<Value> Elements) : Value;

/// <summary>One of several spans, by an unknown condition: behind the scope of its variable nobody asks, and who asks is refused.</summary>
internal sealed record UnknownSpanValue : Value
{
    public static UnknownSpanValue Instance { get; } = new();
}

/// <summary>No value: of a void call, or of an expression that throws.</summary>
internal sealed record NoValue : Value
{
    public static NoValue Instance { get; } = new();
}
