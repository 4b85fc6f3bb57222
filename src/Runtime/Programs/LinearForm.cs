namespace CotGen.Programs;

/// <summary>A token read through a view: <c>v(x)</c>.</summary>
/// <param name="Source">Where the token stands.</param>
/// <param name="View">What is read from it.</param>
public sealed record Term(Address Source, View View)
{
    /// <summary>The term's value.</summary>
    public long Evaluate(ClassContext context) => View[context[Source]];
}

/// <summary>An integer that is linear in one-hot tokens: <c>c + sum of v_i(x_i)</c>, each source once.</summary>
/// <param name="Constant">The constant <c>c</c>.</param>
/// <param name="Terms">The terms, by ascending source.</param>
public sealed record LinearForm(long Constant, EquatableArray<Term> Terms)
{
    /// <summary>The form with these terms: those of one source are added up, and sources ascend.</summary>
    public static LinearForm Of(long constant, IEnumerable<Term> terms) => new(constant, terms
        .GroupBy(static term => term.Source)
        .OrderBy(static group => group.Key.Kind)
        .ThenBy(static group => group.Key.Offset)
        .Select(static group => group.Aggregate(static (left, right) => left with { View = left.View.Plus(right.View) }))
        .ToEquatableArray());

    /// <summary>The least value over independent sources.</summary>
    public long Min => Terms.Aggregate(Constant, static (sum, term) => checked(sum + term.View.Min));

    /// <summary>The greatest value over independent sources.</summary>
    public long Max => Terms.Aggregate(Constant, static (sum, term) => checked(sum + term.View.Max));

    /// <summary>The form's value.</summary>
    public long Evaluate(ClassContext context)
    {
        long sum = Constant;
        foreach (Term term in Terms.AsSpan())
        {
            sum += term.Evaluate(context);
        }

        return sum;
    }
}
