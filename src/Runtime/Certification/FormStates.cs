using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// The values of a form by dynamic programming over its sources: a state holds the partial sums of the form and of each
/// quotient's own form. When all sources of a quotient are in, the quotient is known and joins as one more source.
/// </summary>
internal static class FormStates
{
    /// <summary>Quotients that a state has room for; others count as independent.</summary>
    public const int MaxQuotients = 2;

    // States times source classes, over the whole search.
    private const long MaxSteps = 1 << 22;

    /// <summary>The values, or <see langword="null"/> beyond the budget.</summary>
    public static long[]? TryFind(SourceSum sum, Quotient[] quotients)
    {
        SourceSum? first = quotients.Length > 0 ? quotients[0].Form : null, second = quotients.Length > 1 ? quotients[1].Form : null;
        var states = new HashSet<State> { new(sum.Constant, first?.Constant ?? 0, second?.Constant ?? 0) };
        long steps = 0;
        foreach (Address source in sum.Sources.Where(source => !quotients.Any(quotient => quotient.Address == source)))
        {
            State[] shifts = Enumerable.Range(0, sum[source].Length)
                .Select(x => new State(sum[source][x], first?.At(source, x) ?? 0, second?.At(source, x) ?? 0))
                .Distinct()
                .ToArray();
            steps += (long)states.Count * shifts.Length;
            if (steps > MaxSteps)
            {
                return null;
            }

            states = [.. states.SelectMany(_ => shifts, static (state, shift) => state.Plus(shift))];
        }

        return states.Select(state => Complete(sum, quotients, state)).Distinct().ToArray();
    }

    // Quotients come in the order of the chain, so a later one may read an earlier one, never the other way round.
    private static long Complete(SourceSum sum, Quotient[] quotients, State state)
    {
        if (quotients.Length == 0)
        {
            return state.Sum;
        }

        int interval = quotients[0].Meaning.IntervalOf(state.First);
        long value = checked(state.Sum + sum[quotients[0].Address][interval]);
        if (quotients.Length == 1)
        {
            return value;
        }

        long second = checked(state.Second + quotients[1].Form.At(quotients[0].Address, interval));
        return checked(value + sum[quotients[1].Address][quotients[1].Meaning.IntervalOf(second)]);
    }

    private readonly record struct State(long Sum, long First, long Second)
    {
        public State Plus(State other) => checked(new(Sum + other.Sum, First + other.First, Second + other.Second));
    }
}
