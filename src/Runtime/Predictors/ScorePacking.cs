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

        var penalties = new ScorePenalties(slot);
        if (!penalties.Fit(tagBits: 0))
        {
            return null;
        }

        int classBits = BitOperations.Log2((uint)classes - 1 | 1) + 1;
        classBits = penalties.Fit(classBits) ? classBits : 0;
        SlotWeights packed = penalties.Pack(classBits, perTag: 1);
        SourceWeights[] narrow = [.. packed.Sources.Where(source => source.Rows.Count <= Lanes * classes)];
        SourceWeights[] wide = [.. packed.Sources.Where(source => source.Rows.Count > Lanes * classes)];
        EquatableArray<ushort> table = new(Interleave(packed.Bias, narrow, wide));
        if (!known.TryGetValue(table, out AlignedBuffer<ushort>? kept))
        {
            kept = new AlignedBuffer<ushort>(table.Count);
            table.AsSpan().CopyTo(kept.Span);
            known.Add(table, kept);
        }

        return new PackedSlot(kept, Positions(narrow), Positions(wide), classes, (ushort)((1 << classBits) - 1), position);

        int[] Positions(SourceWeights[] sources) => Array.ConvertAll(sources, source => frame.PositionOf(source.Source));
    }

    // The bias, and with it the class, stands in the numbers of the first source: an addition less for each class.
    private static ushort[] Interleave(EquatableArray<int> bias, SourceWeights[] narrow, SourceWeights[] wide)
    {
        int classes = bias.Count, at = 0;
        var table = new ushort[classes * ((narrow.Length * Lanes) + (wide.Length * MaxSourceClasses))];
        for (int v = 0; v < classes; v++)
        {
            int own = bias[v];
            foreach (SourceWeights source in narrow.Concat(wide))
            {
                for (int x = 0; x < source.Rows.Count / classes; x++)
                {
                    table[at + x] = (ushort)Math.Min(ushort.MaxValue, source.Rows[(x * classes) + v] + own);
                }

                at += source.Rows.Count <= Lanes * classes ? Lanes : MaxSourceClasses;
                own = 0;
            }
        }

        return table;
    }
}
