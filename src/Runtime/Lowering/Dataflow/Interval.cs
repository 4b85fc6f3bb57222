using System.Numerics;

namespace CotGen.Lowering.Dataflow;

/// <summary>Least and greatest value of a sum.</summary>
internal readonly record struct Interval(long Min, long Max)
{
    /// <summary>Integers in the interval; negative if that leaves <see cref="long"/>.</summary>
    public long Width => unchecked(Max - Min + 1) is var width && width > 0 ? width : -1;

    /// <summary>True if both ends lie in the interval from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public bool IsWithin(long min, long max) => Min >= min && Max <= max;

    /// <summary>True if neither <c>x - y</c> nor <c>y - x</c> leaves <see cref="long"/> for any values of both.</summary>
    public bool HasDifference(Interval other) =>
        (BigInteger)Max - other.Min <= long.MaxValue && (BigInteger)other.Max - Min <= long.MaxValue && Min > long.MinValue && other.Min > long.MinValue;

    /// <summary>The least interval that holds both.</summary>
    public Interval Hull(Interval other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    /// <summary>The interval of <paramref name="sum"/> over nodes that are restricted to what is assumed of them and of the sum.</summary>
    /// <exception cref="OverflowException">An end leaves <see cref="long"/>.</exception>
    public static Interval Of(Sum sum, Assumptions assumptions)
    {
        Interval terms = OfTerms(sum, assumptions);
        return assumptions.BoundsOf(sum) is { } bounds && Math.Max(terms.Min, bounds.Min) <= Math.Min(terms.Max, bounds.Max)
            ? new Interval(Math.Max(terms.Min, bounds.Min), Math.Min(terms.Max, bounds.Max))
            : terms;
    }

    /// <summary>The same by what is assumed of the single nodes alone.</summary>
    /// <exception cref="OverflowException">An end leaves <see cref="long"/>.</exception>
    public static Interval OfTerms(Sum sum, Assumptions assumptions)
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
