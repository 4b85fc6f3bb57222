using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>How large scores can become, and the integers that they need.</summary>
internal static class ScoreBounds
{
    /// <summary>The greatest absolute score of any class: its bias plus the least or the greatest weight of every source.</summary>
    public static long MaxScore(SlotWeights weights)
    {
        long greatest = 0;
        for (int v = 0; v < weights.ClassCount; v++)
        {
            long low = weights.Bias[v], high = low;
            foreach (SourceWeights source in weights.Sources)
            {
                (int min, int max) = Column(source.Rows.AsSpan(), v, weights.ClassCount);
                low += min;
                high += max;
            }

            greatest = Math.Max(greatest, Math.Max(Math.Abs(low), Math.Abs(high)));
        }

        return greatest;
    }

    /// <summary>The narrowest integer that holds every weight and every final score.</summary>
    public static AccumulatorType Accumulator(LinearWeights weights, long maxScore)
    {
        if (maxScore > int.MaxValue)
        {
            return AccumulatorType.Int64;
        }

        return maxScore <= short.MaxValue && weights.Slots.All(FitsInt16) ? AccumulatorType.Int16 : AccumulatorType.Int32;
    }

    private static bool FitsInt16(SlotWeights slot) =>
        FitsInt16(slot.Bias.AsSpan()) && slot.Sources.All(static source => FitsInt16(source.Rows.AsSpan()));

    private static bool FitsInt16(ReadOnlySpan<int> weights)
    {
        foreach (int weight in weights)
        {
            if (weight is < short.MinValue or > short.MaxValue)
            {
                return false;
            }
        }

        return true;
    }

    private static (int Min, int Max) Column(ReadOnlySpan<int> rows, int v, int classes)
    {
        int min = rows[v], max = rows[v];
        for (int at = v + classes; at < rows.Length; at += classes)
        {
            min = Math.Min(min, rows[at]);
            max = Math.Max(max, rows[at]);
        }

        return (min, max);
    }
}
