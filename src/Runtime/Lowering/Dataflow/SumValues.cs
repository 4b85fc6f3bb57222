using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>The set of values of a sum over independent nodes: the set sum of its views' images.</summary>
internal static class SumValues
{
    // Widest hull and most steps that a bitmap is used for; beyond it the whole hull is taken, which only adds classes.
    private const long MaxHull = 1 << 22;
    private const long MaxSteps = 1 << 24;

    // Far apart, a few values are counted one by one.
    private const long MaxPairs = 1 << 20;

    /// <summary>How many steps it takes to enumerate a sum's values, about.</summary>
    public static long StepsOf(Sum sum)
    {
        if (sum.IsUnary)
        {
            return sum.UnaryView.Count;
        }

        long hull = Interval.Of(sum, Assumptions.None).Width;
        return hull is < 0 or > MaxHull ? sum.Terms.AsSpan().ToArray().Aggregate(1L, static (pairs, term) => Math.Min(MaxPairs, pairs * term.View.Count))
            : Math.Min(MaxSteps, BitmapSteps(sum, hull));
    }

    /// <summary>The values ascending, or <see langword="null"/> with their least possible <paramref name="count"/> if there are more than <paramref name="limit"/>.</summary>
    public static long[]? TryEnumerate(Sum sum, int limit, out long count)
    {
        if (sum.IsUnary)
        {
            long[] image = sum.UnaryView.Image();
            count = image.Length;
            return count <= limit ? image : null;
        }

        Interval range = Interval.Of(sum, Assumptions.None);
        long hull = range.Width;
        count = hull;
        if (hull is < 0 or > MaxHull)
        {
            long[]? few = TryEnumerateSparse(sum, limit);
            count = few?.Length ?? count;
            return few;
        }

        bool[] reached = Reach(sum, hull);
        count = reached.Count(static isReached => isReached);
        if (count > limit)
        {
            return null;
        }

        var values = new long[count];
        int next = 0;
        for (int i = 0; i < reached.Length; i++)
        {
            if (reached[i])
            {
                values[next++] = range.Min + i;
            }
        }

        return values;
    }

    /// <summary>The values of a sum where each node has only the classes that <paramref name="assumptions"/> leave it, ascending.</summary>
    /// <exception cref="LimitExceededException">There are more than the limit.</exception>
    public static long[] ImageOf(this DataflowGraph graph, Sum sum, Assumptions assumptions)
    {
        var restricted = Sum.Create(sum.Constant, sum.Terms.Select(term => new SumTerm(term.Node, Restricted(term, assumptions))));
        long[] values = restricted.IsConstant
            ? [restricted.Constant]
            : TryEnumerate(restricted, graph.Limits.MaxValues, out long count) ?? throw graph.TooLarge(LimitKind.Domain, count, graph.Limits.MaxValues);
        return assumptions.BoundsOf(sum) is { } bounds ? Array.FindAll(values, value => value >= bounds.Min && value <= bounds.Max) : values;
    }

    private static View Restricted(SumTerm term, Assumptions assumptions) => assumptions.Of(term.Node) is not { } allowed
        ? term.View
        : new View(term.View.Values.ToArray().Where((_, i) => allowed[i]).ToArray());

    private static long[]? TryEnumerateSparse(Sum sum, int limit)
    {
        var values = new HashSet<long> { sum.Constant };
        foreach (SumTerm term in sum.Terms.AsSpan())
        {
            long[] image = term.View.Image();
            if ((long)values.Count * image.Length > MaxPairs)
            {
                return null;
            }

            // What a part of the terms takes beyond long, the others take back.
            values = new HashSet<long>(values.SelectMany(_ => image, static (value, part) => unchecked(value + part)));
            if (values.Count > limit)
            {
                return null;
            }
        }

        return values.OrderBy(static value => value).ToArray();
    }

    private static long BitmapSteps(Sum sum, long hull) => sum.Terms.Sum(term => hull * term.View.Count);

    private static bool[] Reach(Sum sum, long hull)
    {
        var reached = new bool[hull];
        if (BitmapSteps(sum, hull) > MaxSteps)
        {
            for (int i = 0; i < reached.Length; i++)
            {
                reached[i] = true;
            }

            return reached;
        }

        reached[0] = true;
        foreach (SumTerm term in sum.Terms.AsSpan())
        {
            reached = Shifted(reached, term.View);
        }

        return reached;
    }

    private static bool[] Shifted(bool[] reached, View view)
    {
        var next = new bool[reached.Length];
        foreach (long value in view.Values.ToArray().Distinct())
        {
            long shift = value - view.Min;
            for (long i = 0; i < reached.Length - shift; i++)
            {
                next[i + shift] |= reached[i];
            }
        }

        return next;
    }
}
