using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// The values that a form takes when its sources are independent, but for those that are a threshold of the others: such a
/// quotient is computed, not guessed. So <c>s - m q</c> takes the values it has in a trace, and no others.
/// </summary>
internal static class ReachableValues
{
    /// <summary>A superset of the values that occur, or <see langword="null"/> beyond the budget.</summary>
    /// <param name="program">The program.</param>
    /// <param name="form">A form over earlier tokens.</param>
    /// <param name="dependencies">The sources that were computed.</param>
    public static long[]? TryFind(CotProgram program, LinearForm form, out EquatableArray<Address> dependencies)
    {
        var sum = new SourceSum(form);
        Quotient[] quotients = QuotientsOf(program, sum);
        dependencies = quotients.Select(static quotient => quotient.Address).ToEquatableArray();
        try
        {
            if (TryFindByGroups(sum, quotients) is { } values)
            {
                return values;
            }

            if (quotients.Length > FormStates.MaxQuotients)
            {
                quotients = quotients.Take(FormStates.MaxQuotients).ToArray();
                dependencies = quotients.Select(static quotient => quotient.Address).ToEquatableArray();
            }

            return FormStates.TryFind(sum, quotients);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sources of a sum that are a threshold of other sources of it, in the order of the chain.</summary>
    public static Quotient[] QuotientsOf(CotProgram program, SourceSum sum) => sum.Sources
        .Where(static source => source.Kind == AddressKind.Prologue)
        .Select(source => program.Chain[source.Offset].Meaning is ThresholdMeaning meaning && meaning.Sources.All(sum.Reads)
            ? new Quotient(source, meaning, new SourceSum(meaning.Form))
            : null)
        .OfType<Quotient>()
        .ToArray();

    // The usual case, in one dimension: every quotient's sources appear in the form as a multiple of the quotient's own
    // form, and quotients share no source. Then each group takes values a g + w(q(g)), and the groups are independent.
    private static long[]? TryFindByGroups(SourceSum sum, Quotient[] quotients)
    {
        var grouped = new HashSet<Address>();
        ValueSet? total = ValueSet.Zero.TryPlus([sum.Constant]);
        foreach (Quotient quotient in quotients)
        {
            bool isDisjoint = grouped.Add(quotient.Address) & quotient.Form.Sources.All(grouped.Add);
            if (!isDisjoint || total is null || GroupValues(sum, quotient) is not { } values)
            {
                return null;
            }

            total = total.TryPlus(values);
        }

        foreach (Address source in sum.Sources.Where(source => !grouped.Contains(source)))
        {
            total = total?.TryPlus(sum[source]);
        }

        return total?.ToArray();
    }

    private static long[]? GroupValues(SourceSum sum, Quotient quotient)
    {
        if (!sum.TryFactor(quotient.Form, out long factor, out long offset))
        {
            return null;
        }

        ValueSet? forms = ValueSet.Zero.TryPlus([quotient.Form.Constant]);
        foreach (Address source in quotient.Form.Sources)
        {
            forms = forms?.TryPlus(quotient.Form[source]);
        }

        long[] weights = sum[quotient.Address];
        return forms?.ToArray()
            .Select(g => checked((factor * g) + offset + weights[quotient.Meaning.IntervalOf(g)]))
            .ToArray();
    }
}
