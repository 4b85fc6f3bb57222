using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>
/// The scores of a slot turned round: how far each weight is below the greatest of its row, so that the least sum is the greatest score. A sum of penalties
/// is never negative, and so one that saturates at 65,535 stays there.
/// </summary>
/// <remarks>
/// Adding a constant to a row, or dividing all scores by what divides them all, changes no argmax. Saturating sums of 16 bits are exact if the least of them is
/// below 65,535 in every context; that of the one class whose greatest sum is least bounds it from above. A foreign token's row of zeros only lessens sums.
/// </remarks>
internal sealed class ScorePenalties
{
    private readonly SlotWeights _slot;
    private readonly long[] _bias;
    private readonly long[][] _rows;
    private readonly long _least;

    public ScorePenalties(SlotWeights slot)
    {
        _slot = slot;
        _bias = Penalties(slot.Bias.AsSpan(), slot.ClassCount);
        _rows = [.. slot.Sources.Select(source => Penalties(source.Rows.AsSpan(), slot.ClassCount))];
        long divisor = Math.Max(1, _rows.Append(_bias).SelectMany(static all => all).Aggregate(0L, GreatestDivisor));
        foreach (long[] penalties in _rows.Append(_bias))
        {
            for (int i = 0; i < penalties.Length; i++)
            {
                penalties[i] /= divisor;
            }
        }

        _least = Least(_bias, _rows, slot.ClassCount);
    }

    /// <summary>Whether saturating sums of 16 bits are exact with <paramref name="tagBits"/> bits of them for a tag.</summary>
    public bool Fit(int tagBits) => _least < ushort.MaxValue >> tagBits;

    /// <summary>
    /// Weights of 16 bits, each penalty times 2^<paramref name="tagBits"/>, and with a tag in those bits of the bias: the class divided by
    /// <paramref name="perTag"/>. So the least sum tells in which group of classes the first with the greatest score is.
    /// </summary>
    public SlotWeights Pack(int tagBits, int perTag)
    {
        int[] bias = Packed(_bias, tagBits);
        for (int v = 0; tagBits > 0 && v < bias.Length; v++)
        {
            bias[v] = Math.Min(ushort.MaxValue, bias[v] + (v / perTag));
        }

        return new SlotWeights(new EquatableArray<int>(bias), new EquatableArray<SourceWeights>(
            [.. _slot.Sources.Select((source, i) => new SourceWeights(source.Source, new EquatableArray<int>(Packed(_rows[i], tagBits))))]));
    }

    private static int[] Packed(long[] penalties, int tagBits) => Array.ConvertAll(penalties, penalty => (int)Math.Min(ushort.MaxValue, penalty << tagBits));

    private static long[] Penalties(ReadOnlySpan<int> rows, int classes)
    {
        var penalties = new long[rows.Length];
        for (int start = 0; start < rows.Length; start += classes)
        {
            long greatest = long.MinValue;
            foreach (int weight in rows.Slice(start, classes))
            {
                greatest = Math.Max(greatest, weight);
            }

            for (int i = start; i < start + classes; i++)
            {
                penalties[i] = greatest - rows[i];
            }
        }

        return penalties;
    }

    // The best class never has more than the class that has least at its worst.
    private static long Least(long[] bias, long[][] penalties, int classes)
    {
        long least = long.MaxValue;
        for (int v = 0; v < classes; v++)
        {
            long sum = bias[v];
            foreach (long[] source in penalties)
            {
                long worst = 0;
                for (int at = v; at < source.Length; at += classes)
                {
                    worst = Math.Max(worst, source[at]);
                }

                sum += worst;
            }

            least = Math.Min(least, sum);
        }

        return least;
    }

    private static long GreatestDivisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
