namespace CotGen.Lowering.Dataflow;

/// <summary>What the path to a point says of the nodes: which classes each may have there. Immutable; every step adds one node's.</summary>
internal sealed class Assumptions
{
    private readonly DataflowNode? _node;
    private readonly bool[] _allowed;
    private readonly Assumptions? _outer;

    private Assumptions(DataflowNode? node, bool[] allowed, Assumptions? outer)
    {
        _node = node;
        _allowed = allowed;
        _outer = outer;
    }

    /// <summary>Nothing is assumed.</summary>
    public static Assumptions None { get; } = new(null, [], null);

    /// <summary>The classes that <paramref name="node"/> may have here, or <see langword="null"/> for all.</summary>
    public bool[]? Of(DataflowNode node)
    {
        for (Assumptions? at = this; at is not null; at = at._outer)
        {
            if (ReferenceEquals(at._node, node))
            {
                return at._allowed;
            }
        }

        return null;
    }

    /// <summary>Adds that <paramref name="condition"/> lies between <paramref name="min"/> and <paramref name="max"/>; <see langword="null"/> if that cannot be.</summary>
    /// <remarks>
    /// Interval propagation: a term of a sum is bounded by the bound on the sum less the extremes of the other terms; a
    /// threshold node's class bounds the sum it counts. It only ever removes classes that the condition excludes.
    /// </remarks>
    public Assumptions? With(Sum condition, long min, long max)
    {
        Assumptions? result = this;
        Interval all = Interval.Of(condition, this);
        if (all.Max < min || all.Min > max)
        {
            return null;
        }

        foreach (SumTerm term in condition.Terms.AsSpan())
        {
            Interval own = Interval.Of(term, this);
            long othersMin = all.Min - own.Min, othersMax = all.Max - own.Max;
            result = result?.Restrict(term, Below(min, othersMax), Above(max, othersMin));
        }

        return result;
    }

    private static long Below(long min, long othersMax) => min < long.MinValue / 2 ? long.MinValue : min - othersMax;

    private static long Above(long max, long othersMin) => max > long.MaxValue / 2 ? long.MaxValue : max - othersMin;

    private Assumptions? Restrict(SumTerm term, long min, long max)
    {
        bool[]? before = Of(term.Node);
        var allowed = new bool[term.View.Count];
        bool any = false, changed = false;
        for (int i = 0; i < allowed.Length; i++)
        {
            bool was = before is null || before[i];
            allowed[i] = was && term.View[i] >= min && term.View[i] <= max;
            any |= allowed[i];
            changed |= was && !allowed[i];
        }

        return !any ? null : changed ? new Assumptions(term.Node, allowed, this).Propagate(term.Node, allowed) : this;
    }

    // A threshold node whose classes are bounded bounds the sum that it counts.
    private Assumptions? Propagate(DataflowNode node, bool[] allowed)
    {
        if (node.Definition is not ThresholdDefinition threshold)
        {
            return this;
        }

        int first = Array.IndexOf(allowed, true), last = Array.LastIndexOf(allowed, true);
        long min = first == 0 ? long.MinValue : threshold.Breakpoints[first - 1];
        long max = last == threshold.Breakpoints.Count ? long.MaxValue : threshold.Breakpoints[last] - 1;
        return With(threshold.Form, min, max);
    }
}
