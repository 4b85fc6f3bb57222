namespace CotGen.Lowering.Dataflow;

/// <summary>Least and greatest value of a sum.</summary>
internal readonly record struct Interval(long Min, long Max)
{
    /// <summary>Integers in the interval; negative if that leaves <see cref="long"/>.</summary>
    public long Width => unchecked(Max - Min + 1) is var width && width > 0 ? width : -1;

    /// <summary>True if both ends lie in the interval from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public bool IsWithin(long min, long max) => Min >= min && Max <= max;

    /// <summary>The interval of <paramref name="sum"/> over independent nodes, each restricted to what is assumed of it.</summary>
    /// <exception cref="OverflowException">An end leaves <see cref="long"/>.</exception>
    public static Interval Of(Sum sum, Assumptions assumptions)
    {
        long min = sum.Constant, max = sum.Constant;
        foreach (SumTerm term in sum.Terms.AsSpan())
        {
            Interval part = Of(term, assumptions);
            min = checked(min + part.Min);
            max = checked(max + part.Max);
        }

        return new Interval(min, max);
    }

    /// <summary>The interval of one term.</summary>
    public static Interval Of(SumTerm term, Assumptions assumptions)
    {
        if (assumptions.Of(term.Node) is not { } allowed)
        {
            return new Interval(term.View.Min, term.View.Max);
        }

        long min = long.MaxValue, max = long.MinValue;
        for (int i = 0; i < allowed.Length; i++)
        {
            if (allowed[i])
            {
                min = Math.Min(min, term.View[i]);
                max = Math.Max(max, term.View[i]);
            }
        }

        return new Interval(min, max);
    }
}
