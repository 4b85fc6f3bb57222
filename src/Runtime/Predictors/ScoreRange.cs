using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>The integer type in which a slot's scores are added up.</summary>
internal enum Accumulator : byte
{
    Int16,
    Int32,
    Int64,
}

/// <summary>The least and greatest score of a slot over all sources, the zero row of a foreign token included.</summary>
/// <remarks>
/// Only the final score must fit: sums wrap around, and what leaves the type on the way comes back. The bounds are reached,
/// since every source may have any of its rows.
/// </remarks>
internal static class ScoreRange
{
    /// <summary>The narrowest type that holds every weight and every final score.</summary>
    public static Accumulator Narrowest(SlotWeights slot)
    {
        long low = 0, high = 0;
        for (int v = 0; v < slot.ClassCount; v++)
        {
            (long least, long greatest) = (slot.Bias[v], slot.Bias[v]);
            Widen(ref low, ref high, slot.Bias[v]);
            foreach (SourceWeights source in slot.Sources)
            {
                (long less, long more) = Contribution(source.Rows.AsSpan(), v, slot.ClassCount);
                Widen(ref low, ref high, less);
                Widen(ref low, ref high, more);
                least += less;
                greatest += more;
            }

            Widen(ref low, ref high, least);
            Widen(ref low, ref high, greatest);
        }

        return low >= short.MinValue && high <= short.MaxValue ? Accumulator.Int16
            : low >= int.MinValue && high <= int.MaxValue ? Accumulator.Int32
            : Accumulator.Int64;
    }

    private static (long Less, long More) Contribution(ReadOnlySpan<int> rows, int v, int classes)
    {
        long less = 0, more = 0;
        for (int at = v; at < rows.Length; at += classes)
        {
            Widen(ref less, ref more, rows[at]);
        }

        return (less, more);
    }

    private static void Widen(ref long low, ref long high, long value)
    {
        low = Math.Min(low, value);
        high = Math.Max(high, value);
    }
}
