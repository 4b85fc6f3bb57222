namespace CotGen.Programs;

/// <summary>
/// <c>y</c> = the number of breakpoints that the form has reached, where the breakpoints move with another token: class r is interval
/// r, so there is one class more than breakpoints. <c>s / b</c> with variable <c>b</c> has breakpoint <c>j</c> at <c>j b</c>.
/// </summary>
/// <param name="Form">The form that is compared.</param>
/// <param name="Breakpoints">At least one, all read from one token, and for none of its classes in descending order.</param>
public sealed record MovingThresholdMeaning(LinearForm Form, EquatableArray<Term> Breakpoints) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf(Form.Terms.Append(Breakpoints[0]));

    /// <summary>The token that the breakpoints move with.</summary>
    public Address Mover => Breakpoints[0].Source;

    /// <summary>True if the breakpoints descend for none of the token's classes; the rule's proof needs it.</summary>
    internal bool NeverDescends => Breakpoints.Skip(1).Select((term, i) => term.View.Zip(Breakpoints[i].View, static (next, last) => next < last ? 1 : 0)).All(static falls => falls.Max == 0);

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) => IntervalOf(Form.Evaluate(context), context[Mover]);

    /// <summary>The number of breakpoints at or below <paramref name="value"/> where the moving token has class <paramref name="mover"/>.</summary>
    public int IntervalOf(long value, int mover)
    {
        int reached = 0, end = Breakpoints.Count;
        while (reached < end)
        {
            int middle = (reached + end) / 2;
            (reached, end) = Breakpoints[middle].View[mover] <= value ? (middle + 1, end) : (reached, middle);
        }

        return reached;
    }
}
