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
            GroupedValues grouped = GroupedValues.Of(program, sum, quotients);
            if (grouped.AreAllComputed)
            {
                return grouped.Values?.ToArray();
            }

            Quotient[] followed = quotients.Take(FormStates.MaxQuotients).ToArray();
            if (FormStates.TryFind(sum, followed) is { } values)
            {
                dependencies = followed.Select(static quotient => quotient.Address).ToEquatableArray();
                return values;
            }

            dependencies = grouped.Computed.ToEquatableArray();
            return grouped.Values?.ToArray();
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
}
