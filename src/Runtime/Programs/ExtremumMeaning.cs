namespace CotGen.Programs;

/// <summary><c>y = max v_i(x_i)</c>, or <c>min v_i(x_i)</c>.</summary>
/// <param name="IsMax">Whether the greatest value is taken, not the least.</param>
/// <param name="Terms">The values; at least one.</param>
public sealed record ExtremumMeaning(bool IsMax, EquatableArray<Term> Terms) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf(Terms);

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes)
    {
        long extremum = Terms[0].Evaluate(context);
        foreach (Term term in Terms.AsSpan())
        {
            long value = term.Evaluate(context);
            extremum = IsMax ? Math.Max(extremum, value) : Math.Min(extremum, value);
        }

        return classes.IndexOf(extremum);
    }
}
