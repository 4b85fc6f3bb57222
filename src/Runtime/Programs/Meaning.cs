namespace CotGen.Programs;

/// <summary>
/// What a slot's token is: an exact integer function of earlier tokens. Programs and traces are defined by meanings; rules
/// only predict them. A closed union.
/// </summary>
public abstract record Meaning
{
    private protected Meaning()
    {
    }

    /// <summary>The places this meaning reads, ascending, each once.</summary>
    public abstract EquatableArray<Address> Sources { get; }

    /// <summary>The class of the token, or -1 where the meaning has no class for these sources (they cannot occur).</summary>
    public abstract int Evaluate(ClassContext context, ClassSet classes);

    private protected static EquatableArray<Address> AddressesOf(IEnumerable<Term> terms) => terms
        .Select(static term => term.Source)
        .Distinct()
        .OrderBy(static address => address.Kind)
        .ThenBy(static address => address.Offset)
        .ToEquatableArray();
}

/// <summary>The only class, whatever came before.</summary>
public sealed record ConstantMeaning : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources => [];

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) => 0;
}

/// <summary><c>y = v(x)</c>: one token read through a view.</summary>
public sealed record LookupMeaning(Term Term) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = [Term.Source];

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) => classes.IndexOf(Term.Evaluate(context));
}

/// <summary><c>y = (v_1(x_1), .., v_k(x_k))</c> as one token.</summary>
public sealed record JointMeaning(EquatableArray<Term> Parts) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf(Parts);

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes)
    {
        Span<long> parts = stackalloc long[Parts.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Parts[i].Evaluate(context);
        }

        return classes.IndexOf(parts);
    }
}

/// <summary><c>y = c + sum of v_i(x_i)</c>.</summary>
public sealed record AffineMeaning(LinearForm Form) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf(Form.Terms);

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) => classes.IndexOf(Form.Evaluate(context));
}

/// <summary><c>y</c> = the number of breakpoints that the form has reached; class r is interval r, so there is one class more than breakpoints.</summary>
public sealed record ThresholdMeaning(LinearForm Form, EquatableArray<long> Breakpoints) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf(Form.Terms);

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) => IntervalOf(Form.Evaluate(context));

    /// <summary>The number of breakpoints at or below <paramref name="value"/>.</summary>
    public int IntervalOf(long value) => IntervalOf(Breakpoints, value);

    /// <summary>The number of ascending <paramref name="breakpoints"/> at or below <paramref name="value"/>.</summary>
    internal static int IntervalOf(EquatableArray<long> breakpoints, long value)
    {
        int found = breakpoints.AsSpan().BinarySearch(value);
        return found >= 0 ? found + 1 : ~found;
    }
}

/// <summary><c>y = s - m q</c>, where the earlier token <c>q</c> holds the quotient of <c>s</c> by <c>m</c>, or another step function of it.</summary>
/// <param name="Form">The form <c>s</c>.</param>
/// <param name="Modulus">The modulus <c>m</c>, positive.</param>
/// <param name="Quotient">The quotient <c>q</c>, or another step function of the form, read from its token.</param>
public sealed record RemainderMeaning(LinearForm Form, long Modulus, Term Quotient) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf(Form.Terms.Append(Quotient));

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) =>
        classes.IndexOf(Form.Evaluate(context) - (Modulus * Quotient.Evaluate(context)));
}

/// <summary><c>y = (c, x_c)</c>: which of the choices is taken, and its value.</summary>
/// <param name="Selector">The number of the choice, from 0.</param>
/// <param name="Choices">Each a term, or a constant (then <see cref="Choice.Term"/> is <see langword="null"/>).</param>
public sealed record SelectMeaning(Term Selector, EquatableArray<Choice> Choices) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } =
        AddressesOf(Choices.Select(static choice => choice.Term).OfType<Term>().Prepend(Selector));

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes)
    {
        long selected = Selector.Evaluate(context);
        return selected < 0 || selected >= Choices.Count
            ? -1
            : classes.IndexOf([selected, Choices[(int)selected].Evaluate(context)]);
    }
}

/// <summary>One choice of a <see cref="SelectMeaning"/>: <c>Constant + v(x)</c>, or the constant alone.</summary>
/// <param name="Constant">Added to the term; the value itself where there is no term.</param>
/// <param name="Term">The token that is read, if any.</param>
public sealed record Choice(long Constant, Term? Term)
{
    /// <summary>The choice's value.</summary>
    public long Evaluate(ClassContext context) => Constant + (Term?.Evaluate(context) ?? 0);
}

/// <summary><c>y = v_1(x_1) op v_2(x_2)</c>.</summary>
public sealed record OperationMeaning(Operation Operation, Term Left, Term Right) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = AddressesOf([Left, Right]);

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) =>
        Operations.TryApply(Operation, Left.Evaluate(context), Right.Evaluate(context), out long value) ? classes.IndexOf(value) : -1;
}
