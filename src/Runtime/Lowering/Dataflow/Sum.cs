using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>A node read through a view.</summary>
internal readonly record struct SumTerm(DataflowNode Node, View View)
{
    /// <summary>The k of a view that is k times the node's value plus a constant; <see langword="null"/> for any other view.</summary>
    public long? LinearFactor()
    {
        View values = Node.Values;
        if (values.Count < 2 || View.IsWide || values.IsWide || (View[1] - View[0]) % (values[1] - values[0]) != 0)
        {
            return null;
        }

        long factor = (View[1] - View[0]) / (values[1] - values[0]);
        for (int i = 2; i < values.Count; i++)
        {
            if (View[i] - View[0] != factor * (values[i] - values[0]))
            {
                return null;
            }
        }

        return factor;
    }
}

/// <summary>
/// A value of the program under compilation: <c>c + sum of v_i(x_i)</c>, every node at most once. The one form that all values
/// take, so that everything affine costs nothing and equal values are equal objects.
/// </summary>
/// <remarks>Normal form: terms ascend by node; a view is 0 on the node's first class (the rest is in the constant), or stands as it is where its values
/// lie farther apart than a long can say; no view is 0 everywhere.</remarks>
internal sealed class Sum : IEquatable<Sum>
{
    private readonly int _hash;

    private Sum(long constant, EquatableArray<SumTerm> terms)
    {
        Constant = constant;
        Terms = terms;
        _hash = unchecked((constant.GetHashCode() * 31) + terms.GetHashCode());
    }

    /// <summary>The constant part.</summary>
    public long Constant { get; }

    /// <summary>The terms, ascending by node.</summary>
    public EquatableArray<SumTerm> Terms { get; }

    /// <summary>True if no input matters.</summary>
    public bool IsConstant => Terms.Count == 0;

    /// <summary>True if the value is a unary table on one node.</summary>
    public bool IsUnary => Terms.Count == 1;

    /// <summary>The only node of a unary value.</summary>
    public DataflowNode Node => Terms[0].Node;

    /// <summary>The table of a unary value, its constant included.</summary>
    public View UnaryView => Constant == 0 ? Terms[0].View : Terms[0].View.Map(value => checked(value + Constant));

    /// <summary>The value of a constant, or of a unary value where its node has class <paramref name="index"/>.</summary>
    public long At(int index) => IsConstant ? Constant : checked(Terms[0].View[index] + Constant);

    /// <summary>The constant <paramref name="value"/>.</summary>
    public static Sum Of(long value) => new(value, []);

    /// <summary>The value of <paramref name="node"/> itself.</summary>
    public static Sum Of(DataflowNode node) => Of(node, node.Values);

    /// <summary><paramref name="node"/> read through <paramref name="view"/>.</summary>
    public static Sum Of(DataflowNode node, View view) => Create(0, [new SumTerm(node, view)]);

    /// <summary>Brings any list of terms, each node once and ascending, into normal form.</summary>
    public static Sum Create(long constant, IEnumerable<SumTerm> terms)
    {
        var normal = new List<SumTerm>();
        foreach (SumTerm term in terms)
        {
            long first = term.View.IsWide ? 0 : term.View[0];
            constant = checked(constant + first);
            if (term.View.Min != term.View.Max)
            {
                normal.Add(first == 0 ? term : new SumTerm(term.Node, term.View.Map(value => checked(value - first))));
            }
        }

        return new Sum(constant, normal.ToEquatableArray());
    }

    /// <summary>True if this is exactly the value of its one node.</summary>
    public bool IsIdentity => IsUnary && UnaryView.Equals(Node.Values);

    /// <summary>The greatest number that divides all differences between its values; 1 or more.</summary>
    public long Step()
    {
        long step = 0;
        foreach (SumTerm term in Terms.AsSpan())
        {
            if (term.View.IsWide)
            {
                return 1;
            }

            foreach (long value in term.View.Values)
            {
                (long one, long other) = (step, Math.Abs(value));
                while (other != 0)
                {
                    (one, other) = (other, one % other);
                }

                step = one;
            }
        }

        return Math.Max(step, 1);
    }

    /// <summary>What <paramref name="other"/> is more than this sum everywhere; <see langword="null"/> if that depends on the nodes.</summary>
    public long? OffsetTo(Sum other) => Terms.Equals(other.Terms) ? checked(other.Constant - Constant) : null;

    /// <summary>What this sum and <paramref name="other"/> add up to everywhere; <see langword="null"/> if that depends on the nodes.</summary>
    public long? MirrorOf(Sum other)
    {
        if (Terms.Count != other.Terms.Count)
        {
            return null;
        }

        for (int i = 0; i < Terms.Count; i++)
        {
            if (!ReferenceEquals(Terms[i].Node, other.Terms[i].Node) || !Terms[i].View.IsOpposite(other.Terms[i].View))
            {
                return null;
            }
        }

        return checked(Constant + other.Constant);
    }

    /// <inheritdoc/>
    public bool Equals(Sum? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Constant == other.Constant && Terms.Equals(other.Terms));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sum);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
