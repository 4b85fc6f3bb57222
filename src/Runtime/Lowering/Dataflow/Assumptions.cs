namespace CotGen.Lowering.Dataflow;

/// <summary>
/// What the path to a point says of the nodes: which classes each may have there, and between which bounds sums of several of them
/// lie. Immutable; every step adds what is known of one node or of one sum.
/// </summary>
internal sealed class Assumptions
{
    private const long Far = long.MaxValue / 8;

    private readonly DataflowNode? _node;
    private readonly bool[] _allowed = [];
    private readonly Sum? _form;
    private readonly Interval _bounds;
    private readonly Assumptions? _outer;
    private readonly Assumptions? _outerForm;
    private readonly int _depth;

    private Assumptions()
    {
    }

    private Assumptions(Assumptions outer)
    {
        _outer = outer;
        _outerForm = outer._form is null ? outer._outerForm : outer;
        _depth = outer._depth + 1;
    }

    private Assumptions(DataflowNode node, bool[] allowed, Assumptions outer)
        : this(outer) => (_node, _allowed) = (node, allowed);

    private Assumptions(Sum form, Interval bounds, Assumptions outer)
        : this(outer) => (_form, _bounds) = (form, bounds);

    /// <summary>Nothing is assumed.</summary>
    public static Assumptions None { get; } = new();

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

    /// <summary>The bounds that are assumed of a sum, or of the sum with another constant or the opposite signs; <see langword="null"/> if there are none.</summary>
    public Interval? BoundsOf(Sum sum)
    {
        if (sum.Terms.Count < 2)
        {
            return null;
        }

        for (Assumptions? at = _form is null ? _outerForm : this; at is not null; at = at._outerForm)
        {
            if (at._form!.OffsetTo(sum) is { } offset)
            {
                return new Interval(checked(at._bounds.Min + offset), checked(at._bounds.Max + offset));
            }

            if (at._form.MirrorOf(sum) is { } mirror)
            {
                return new Interval(checked(mirror - at._bounds.Max), checked(mirror - at._bounds.Min));
            }
        }

        return null;
    }

    /// <summary>The range of a sum, where it is far enough from the ends of <see cref="long"/> that differences of such ranges do not leave it.</summary>
    public Interval? RangeOf(Sum sum)
    {
        try
        {
            return Interval.OfTerms(sum, this).IsWithin(-Far, Far) ? Interval.Of(sum, this) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Adds that <paramref name="condition"/> lies between <paramref name="min"/> and <paramref name="max"/>; <see langword="null"/> if that cannot be.</summary>
    /// <remarks>
    /// Interval propagation: a term of a sum is bounded by the bound on the sum less the extremes of the other terms; a
    /// threshold node's class bounds the sum it counts. It only ever removes classes that the condition excludes.
    /// </remarks>
    public Assumptions? With(Sum condition, long min, long max)
    {
        if (RangeOf(condition) is not { } all)
        {
            return this;
        }

        Assumptions? result = this;
        if (all.Max < min || all.Min > max)
        {
            return null;
        }

        Interval terms = Interval.OfTerms(condition, this);
        foreach (SumTerm term in condition.Terms.AsSpan())
        {
            Interval own = Interval.Of(term, this);
            long othersMin = terms.Min - own.Min, othersMax = terms.Max - own.Max;
            result = result?.Restrict(term, Below(min, othersMax), Above(max, othersMin));
        }

        return result?.Bound(condition, new Interval(Math.Max(min, all.Min), Math.Min(max, all.Max)));
    }

    /// <summary>What holds on both of two paths that began as one: of a node that both say something of, either may be true.</summary>
    public Assumptions Or(Assumptions other)
    {
        Assumptions result = CommonWith(other);
        for (Assumptions at = this; at._depth > result._depth && at._outer is not null; at = at._outer)
        {
            result = at._node is { } node ? result.WithEither(node, Of(node)!, other.Of(node))
                : at._form is { } form ? result.Bound(form, Interval.Of(form, this).Hull(Interval.Of(form, other)))
                : result;
        }

        return result;
    }

    private Assumptions CommonWith(Assumptions other)
    {
        (Assumptions one, Assumptions two) = (this, other);
        while (!ReferenceEquals(one, two))
        {
            (one, two) = one._depth >= two._depth ? (one._outer!, two) : (one, two._outer!);
        }

        return one;
    }

    private Assumptions WithEither(DataflowNode node, bool[] first, bool[]? second)
    {
        if (second is null)
        {
            return this;
        }

        bool[] either = first.Zip(second, static (one, two) => one || two).ToArray();
        bool[]? known = Of(node);
        return Array.TrueForAll(either, static isAllowed => isAllowed) || (known is not null && known.SequenceEqual(either)) ? this : new Assumptions(node, either, this);
    }

    private static long Below(long min, long othersMax) => min < -Far ? long.MinValue : min - othersMax;

    private static long Above(long max, long othersMin) => max > Far ? long.MaxValue : max - othersMin;

    // What the bounds of the terms say already need not be kept.
    private Assumptions Bound(Sum form, Interval bounds)
    {
        if (form.Terms.Count < 2 || Interval.Of(form, this).IsWithin(bounds.Min, bounds.Max))
        {
            return this;
        }

        // The values of a sum may lie apart: a number of brackets that are still open is even behind an even number of brackets.
        (long step, long first) = (form.Step(), form.Constant);
        return new Assumptions(form, new Interval(first - (FloorDivide(first - bounds.Min, step) * step), first + (FloorDivide(bounds.Max - first, step) * step)), this);
    }

    private static long FloorDivide(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);

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

    // A threshold node whose classes are bounded bounds the sum that it counts; what is known of the sum excludes classes.
    private Assumptions? Propagate(DataflowNode node, bool[] allowed)
    {
        if (node.Definition is not ThresholdDefinition threshold)
        {
            return this;
        }

        Interval known = Interval.Of(threshold.Form, this);
        int least = threshold.IntervalOf(known.Min), greatest = threshold.IntervalOf(known.Max);
        int first = Array.IndexOf(allowed, true, least), last = Array.LastIndexOf(allowed, true, greatest);
        if (first < 0 || last < first)
        {
            return null;
        }

        long min = first == 0 ? long.MinValue : threshold.Breakpoints[first - 1];
        long max = last == threshold.Breakpoints.Count ? long.MaxValue : threshold.Breakpoints[last] - 1;
        return With(threshold.Form, min, max);
    }
}
