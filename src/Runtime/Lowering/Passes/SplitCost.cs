using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>How many weights a quotient has, its readers' rows included, whole and in digits.</summary>
internal static class SplitCost
{
    private const int MaxRadix = 16;

    /// <summary>The bases whose digits have fewer weights than the whole quotient, the best first.</summary>
    public static IEnumerable<int> BestFirst(DataflowNode node, NodeReaders readers, int maxClasses)
    {
        int count = node.Values.Count;
        long read = ((ThresholdDefinition)node.Definition).Form.Terms.Sum(static term => (long)term.Node.Values.Count);
        long written = readers[node].Sum(static reader => (long)reader.Values.Count);
        long whole = count > maxClasses ? long.MaxValue : count * (1 + read + written);
        return Enumerable.Range(2, Math.Max(0, Math.Min(Math.Min(MaxRadix, maxClasses), count - 1) - 1))
            .Select(radix => (Radix: radix, Cost: CostOf(Splitting.DigitsOf(count, radix), read, written)))
            .Where(digits => digits.Cost < whole)
            .OrderBy(static digits => digits.Cost)
            .Select(static digits => digits.Radix);
    }

    // Each digit reads the form and the digits before it, and is read by all readers.
    private static long CostOf(IEnumerable<(long Weight, int Classes)> digits, long read, long written)
    {
        long cost = 0, earlier = 0;
        foreach ((_, int classes) in digits)
        {
            cost += classes * (1 + read + earlier + written);
            earlier += classes;
        }

        return cost;
    }
}
