using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>
/// One linear rule for a place whose meaning depends on the block's program point: the sum of the phases' rules, each on its own
/// classes, and a gate weight from the control token to the classes of its own phase.
/// </summary>
/// <remarks>
/// Lemma: let phase i be the right one, and let its own rule be right with margin m. Its right class scores at least as much as any of
/// its classes, hence at least <c>low</c>, the greatest over its classes v of the least score of v. Let <c>high</c> be the greatest
/// score of any other phase's class. With the gate <c>G = max(0, 1 + high - low)</c> on all classes of phase i the order among them
/// does not change, and the right one is ahead of all others by at least 1. So the margin is at least min(m, 1).
/// A row of a token that cannot stand beside the phase's points is 0: it is never read there, and elsewhere it would only cost gate.
/// </remarks>
internal static class PhasedRules
{
    /// <summary>Builds the weights of <paramref name="slot"/>, whose meaning has phases.</summary>
    /// <param name="program">The slot's program.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="ruleOf">The rule of a phase, given as a slot of its own, and the classes at its sources.</param>
    public static SlotWeights Build(CotProgram program, Slot slot, Func<Slot, Func<Address, ClassSet>, SlotWeights> ruleOf)
    {
        var phased = (PhasedMeaning)slot.Meaning;
        var sum = new long[slot.Classes.Count];
        Dictionary<Address, long[]> rows = phased.Sources.ToDictionary(static source => source, source => new long[program.ClassesAt(source).Count * sum.Length]);
        for (int i = 0; i < phased.Phases.Count; i++)
        {
            var part = PhasePart.Of(program, slot, i);
            SlotWeights rule = ruleOf(part.Slot, part.ClassesAt);
            Add(sum, part.First, rule.Bias);
            foreach (SourceWeights source in rule.Sources)
            {
                int[] numbers = part.Kept(source.Source).Numbers;
                for (int x = 0; x < numbers.Length; x++)
                {
                    Add(rows[source.Source], (numbers[x] * sum.Length) + part.First, source.Rows.AsSpan().Slice(x * rule.ClassCount, rule.ClassCount));
                }
            }
        }

        // Gates are found from the sum of all rules, and added only then.
        long[] gates = Enumerable.Range(0, phased.Phases.Count).Select(i => Gate(PhasePart.Of(program, slot, i), sum, rows)).ToArray();
        for (int i = 0; i < gates.Length; i++)
        {
            AddGate(PhasePart.Of(program, slot, i), rows[phased.Control], sum.Length, gates[i]);
        }

        return new SlotWeights(RuleBuilder.Narrow(slot, sum), phased.Sources.Select(source => new SourceWeights(source, RuleBuilder.Narrow(slot, rows[source]))).ToEquatableArray());
    }

    private static long Gate(PhasePart part, long[] bias, Dictionary<Address, long[]> rows)
    {
        long low = long.MinValue, high = long.MinValue;
        for (int v = 0; v < bias.Length; v++)
        {
            bool isOwn = v >= part.First && v < part.First + part.Slot.Classes.Count;
            long score = bias[v];
            foreach (KeyValuePair<Address, long[]> source in rows)
            {
                IEnumerable<long> column = part.Kept(source.Key).Numbers.Select(x => source.Value[(x * bias.Length) + v]);
                score = checked(score + (isOwn ? column.Min() : column.Max()));
            }

            (low, high) = isOwn ? (Math.Max(low, score), high) : (low, Math.Max(high, score));
        }

        return high == long.MinValue ? 0 : Math.Max(0, checked(1 + high - low));
    }

    private static void AddGate(PhasePart part, long[] rows, int classes, long gate)
    {
        foreach (int point in part.Points)
        {
            for (int v = part.First; v < part.First + part.Slot.Classes.Count; v++)
            {
                rows[(point * classes) + v] = checked(rows[(point * classes) + v] + gate);
            }
        }
    }

    private static void Add(long[] sum, int at, EquatableArray<int> weights) => Add(sum, at, weights.AsSpan());

    private static void Add(long[] sum, int at, ReadOnlySpan<int> weights)
    {
        for (int v = 0; v < weights.Length; v++)
        {
            sum[at + v] = checked(sum[at + v] + weights[v]);
        }
    }
}
