using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// The values of a sum by groups: where the sources of a quotient appear as a multiple of the quotient's own form, quotient
/// and sources together take the values <c>a g + w(q(g))</c>, g a value of that form. Forms nest, so their values are found
/// in the same way, each once; what belongs to no group is independent.
/// </summary>
internal sealed class GroupedValues
{
    private readonly CotProgram _program;
    private readonly Dictionary<Address, long[]?> _formValues = [];
    private readonly List<Address> _computed = [];

    private GroupedValues(CotProgram program) => _program = program;

    /// <summary>The values, a superset of those that occur; <see langword="null"/> beyond the budget.</summary>
    public ValueSet? Values { get; private set; }

    /// <summary>True if every quotient was computed from its form, none taken as independent.</summary>
    public bool AreAllComputed { get; private set; } = true;

    /// <summary>The quotients that were computed, in the order in which they were met.</summary>
    public IEnumerable<Address> Computed => _computed.Distinct();

    /// <summary>The values of <paramref name="sum"/>, whose quotients are <paramref name="quotients"/>.</summary>
    /// <exception cref="OverflowException">A value leaves 64 bits.</exception>
    public static GroupedValues Of(CotProgram program, SourceSum sum, Quotient[] quotients)
    {
        var grouped = new GroupedValues(program);
        grouped.Values = grouped.Find(sum, quotients);
        return grouped;
    }

    private ValueSet? Find(SourceSum sum, Quotient[] quotients)
    {
        ValueSet? total = ValueSet.Zero.TryPlus([sum.Constant]);
        var rest = new HashSet<Address>(sum.Sources);

        // The last quotient first: the forms of earlier ones lie inside its own, never the other way round.
        foreach (Quotient quotient in quotients.OrderByDescending(static quotient => quotient.Address.Offset))
        {
            if (!rest.Contains(quotient.Address))
            {
                continue;
            }

            if (!quotient.Form.Sources.All(rest.Contains) || !sum.TryFactor(quotient.Form, out long factor, out long offset))
            {
                AreAllComputed = false;
                continue;
            }

            long[] weights = sum[quotient.Address];
            total = FormValuesOf(quotient) is { } forms
                ? total?.TryPlus(forms.Select(g => checked((factor * g) + offset + weights[quotient.Meaning.IntervalOf(g)])).ToArray())
                : null;
            rest.Remove(quotient.Address);
            rest.ExceptWith(quotient.Form.Sources);
            _computed.Add(quotient.Address);
        }

        foreach (Address source in sum.Sources.Where(rest.Contains))
        {
            total = total?.TryPlus(sum[source]);
        }

        return total;
    }

    private long[]? FormValuesOf(Quotient quotient)
    {
        if (!_formValues.TryGetValue(quotient.Address, out long[]? values))
        {
            values = Find(quotient.Form, ReachableValues.QuotientsOf(_program, quotient.Form))?.ToArray();
            _formValues.Add(quotient.Address, values);
        }

        return values;
    }
}
