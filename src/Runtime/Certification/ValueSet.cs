namespace CotGen.Certification;

/// <summary>A set of integers as a bitmap over its hull, for set sums.</summary>
internal sealed class ValueSet
{
    // Widest hull, and most steps of one set sum; beyond either the caller takes another way.
    private const long MaxHull = 1 << 22;
    private const long MaxSteps = 1 << 26;

    private readonly long _min;
    private readonly bool[] _has;

    private ValueSet(long min, bool[] has)
    {
        _min = min;
        _has = has;
    }

    /// <summary>The set of 0 alone.</summary>
    public static ValueSet Zero { get; } = new(0, [true]);

    /// <summary>The elements, ascending.</summary>
    public long[] ToArray()
    {
        var values = new List<long>();
        for (int i = 0; i < _has.Length; i++)
        {
            if (_has[i])
            {
                values.Add(_min + i);
            }
        }

        return values.ToArray();
    }

    /// <summary>All sums of an element and one of <paramref name="values"/>, or <see langword="null"/> where they spread too far.</summary>
    public ValueSet? TryPlus(long[] values)
    {
        long min = values.Min();
        long spread = checked(values.Max() - min);
        if (spread > MaxHull - _has.Length)
        {
            return null;
        }

        long[] shifts = values.Select(value => value - min).Distinct().ToArray();
        if ((long)_has.Length * shifts.Length > MaxSteps)
        {
            return null;
        }

        var has = new bool[_has.Length + spread];
        for (int i = 0; i < _has.Length; i++)
        {
            if (!_has[i])
            {
                continue;
            }

            foreach (long shift in shifts)
            {
                has[i + shift] = true;
            }
        }

        return new ValueSet(checked(_min + min), has);
    }
}
