using System.Numerics;
using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>One slot laid out for lanes that are prompts.</summary>
/// <param name="Table">The packed weights: for each class a group per source, of 32 numbers, or 64 for the sources that come last.</param>
/// <param name="Narrow">Positions of the sources with up to 32 classes.</param>
/// <param name="Wide">Positions of the sources with up to 64 classes.</param>
/// <param name="ClassCount">Classes of the slot.</param>
/// <param name="ClassMask">The bits of a packed score that hold the class; 0 where scores leave no room for it.</param>
/// <param name="Position">Where the slot's classes are written.</param>
internal sealed record PackedSlot(AlignedBuffer<ushort> Table, int[] Narrow, int[] Wide, int ClassCount, ushort ClassMask, int Position);

/// <summary>
/// Packs the weights of a slot for the kernel whose lanes are prompts: a score becomes <c>(penalty * 2^k + class)</c> in 16 bits, so that the least packed score
/// <em>is</em> the first class with the greatest score. Where that needs more bits, the penalty stands alone, and the kernel keeps the class beside it.
/// </summary>
/// <remarks>
/// Adding a constant to a row, or dividing all scores by what divides them all, changes no argmax. So a weight is packed as its distance from the greatest of
/// its row, which is never negative; sums saturate at 65,535 and, growing only, stay there. This is exact if the least packed score is below
/// 65,535 in every context; that of the one class whose greatest sum is least bounds it from above.
/// </remarks>
internal static class ScorePacking
{
    /// <summary>Numbers in a vector, and so classes of a narrow source.</summary>
    public const int Lanes = 32;

    // More classes are faster row by row, where a vector holds scores of one prompt.
    private const int MaxClasses = 256;
    private const int MaxSourceClasses = 2 * Lanes;

    /// <summary>The slot laid out for lanes, or <see langword="null"/> where its scores or sources do not fit. Equal tables are kept once.</summary>
    public static PackedSlot? TryPack(SlotWeights slot, BlockFrame frame, int position, Dictionary<EquatableArray<ushort>, AlignedBuffer<ushort>> known)
    {
        int classes = slot.ClassCount;
        if (classes > MaxClasses || slot.Sources.Any(source => source.Rows.Count > MaxSourceClasses * classes))
        {
            return null;
        }

        SourceWeights[] sources = [.. slot.Sources.Where(source => source.Rows.Count <= Lanes * classes), .. slot.Sources.Where(source => source.Rows.Count > Lanes * classes)];
        long[] bias = Penalties(slot.Bias.AsSpan(), classes);
        long[][] penalties = Array.ConvertAll(sources, source => Penalties(source.Rows.AsSpan(), classes));
        int classBits = BitOperations.Log2((uint)classes - 1 | 1) + 1;
        long divisor = Math.Max(1, penalties.Append(bias).SelectMany(static all => all).Aggregate(0L, GreatestDivisor));
        long least = Least(bias, penalties, classes) / divisor;
        if (least >= ushort.MaxValue)
        {
            return null;
        }

        classBits = least < ushort.MaxValue >> classBits ? classBits : 0;

        int wide = sources.Count(source => source.Rows.Count > Lanes * classes), narrow = sources.Length - wide;
        EquatableArray<ushort> table = new(Pack(bias, penalties, classes, narrow, divisor, classBits));
        if (!known.TryGetValue(table, out AlignedBuffer<ushort>? kept))
        {
            kept = new AlignedBuffer<ushort>(table.Count);
            table.AsSpan().CopyTo(kept.Span);
            known.Add(table, kept);
        }

        int[] positions = Array.ConvertAll(sources, source => frame.PositionOf(source.Source));
        return new PackedSlot(kept, positions[..narrow], positions[narrow..], classes, (ushort)((1 << classBits) - 1), position);
    }

    // How far each weight is below the greatest of its row.
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

    // The class and its bias stand in the numbers of the first source: an addition less for each class.
    private static ushort[] Pack(long[] bias, long[][] penalties, int classes, int narrow, long divisor, int classBits)
    {
        var table = new ushort[classes * ((narrow * Lanes) + ((penalties.Length - narrow) * MaxSourceClasses))];
        int at = 0;
        for (int v = 0; v < classes; v++)
        {
            for (int i = 0; i < penalties.Length; i++)
            {
                int count = penalties[i].Length / classes;
                for (int x = 0; x < count; x++)
                {
                    long penalty = (penalties[i][(x * classes) + v] + (i == 0 ? bias[v] : 0)) / divisor;
                    table[at + x] = (ushort)Math.Min(ushort.MaxValue, (penalty << classBits) + (i == 0 && classBits > 0 ? v : 0));
                }

                at += i < narrow ? Lanes : MaxSourceClasses;
            }
        }

        return table;
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
