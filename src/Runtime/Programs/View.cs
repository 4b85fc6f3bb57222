namespace CotGen.Programs;

/// <summary>A unary table on a token: one integer for each class of the position that is read.</summary>
/// <remarks>A view is how a rule reads a token for free: it is folded into the rule's weights and costs no token.</remarks>
public sealed class View : IEquatable<View>
{
    private readonly long[] _values;
    private readonly int _hash;

    /// <summary>Wraps <paramref name="values"/> without copying; the caller gives up the array.</summary>
    public View(long[] values)
    {
        _values = values;
        _hash = new EquatableArray<long>(values).GetHashCode();
        Min = values[0];
        Max = values[0];
        foreach (long value in values)
        {
            Min = Math.Min(Min, value);
            Max = Math.Max(Max, value);
        }
    }

    /// <summary>The view that reads the number of each of <paramref name="count"/> classes.</summary>
    public static View Numbers(int count) => new(Enumerable.Range(0, count).Select(static number => (long)number).ToArray());

    /// <summary>Number of classes of the position that is read; at least 1.</summary>
    public int Count => _values.Length;

    /// <summary>The least value.</summary>
    public long Min { get; }

    /// <summary>The greatest value.</summary>
    public long Max { get; }

    /// <summary>True if the values lie farther apart than a long can say.</summary>
    internal bool IsWide => Min < 0 && Max > long.MaxValue + Min;

    /// <summary>The value for class <paramref name="index"/>.</summary>
    public long this[int index] => _values[index];

    /// <summary>The values, class by class.</summary>
    public ReadOnlySpan<long> Values => _values;

    /// <summary>The view that applies <paramref name="function"/> to every value.</summary>
    public View Map(Func<long, long> function) => new(Array.ConvertAll(_values, value => function(value)));

    /// <summary>The view whose values are the sums of both.</summary>
    public View Plus(View other) => Zip(other, static (left, right) => checked(left + right));

    /// <summary>The view that applies <paramref name="function"/> to the values of both, class by class.</summary>
    internal View Zip(View other, Func<long, long, long> function)
    {
        var values = new long[_values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = function(_values[i], other._values[i]);
        }

        return new View(values);
    }

    /// <summary>True if the values of both add up to 0, class by class.</summary>
    internal bool IsOpposite(View other)
    {
        bool isOpposite = Count == other.Count && Min == -other.Max && Max == -other.Min;
        for (int i = 0; isOpposite && i < _values.Length; i++)
        {
            isOpposite = _values[i] == -other._values[i];
        }

        return isOpposite;
    }

    /// <summary>The distinct values, ascending.</summary>
    public long[] Image() => _values.Distinct().OrderBy(static value => value).ToArray();

    /// <summary>The view on another position each of whose classes stands for class <paramref name="classes"/>[i] of this one.</summary>
    public View Reindex(ReadOnlySpan<int> classes)
    {
        var values = new long[classes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _values[classes[i]];
        }

        return new View(values);
    }

    /// <inheritdoc/>
    public bool Equals(View? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Values.SequenceEqual(other.Values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as View);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
