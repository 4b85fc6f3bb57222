using System.Buffers;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>Rules with weights as tables, built or learned.</summary>
internal sealed class TableRowRule(MachineDescription machine, LinearWeights weights) : RowRule
{
    private readonly SlotWeights _cell = weights.Slots[0];
    private readonly SlotWeights _end = weights.Slots[1];

    public override ushort NextCell(ReadOnlySpan<ushort> context, int blockLength) => Next(_cell, context, blockLength);

    public override ushort NextEnd(ReadOnlySpan<ushort> context, int blockLength) =>
        (ushort)(machine.Tokens.Separator + Next(_end, context, blockLength));

    private static ushort Next(SlotWeights slot, ReadOnlySpan<ushort> context, int blockLength)
    {
        long[] rented = ArrayPool<long>.Shared.Rent(slot.ClassCount);
        Span<long> scores = rented.AsSpan(0, slot.ClassCount);
        for (int v = 0; v < scores.Length; v++)
        {
            scores[v] = slot.Bias[v];
        }

        foreach (SourceWeights source in slot.Sources.AsSpan())
        {
            int token = At(context, source.Source, blockLength);
            AddRow(source.Rows.AsSpan(), token, scores);
        }

        int best = Best<long>(scores);
        ArrayPool<long>.Shared.Return(rented);
        return (ushort)best;
    }

    // A token that is none of the machine's has no feature.
    private static void AddRow(ReadOnlySpan<int> rows, int token, Span<long> scores)
    {
        ReadOnlySpan<int> row = (long)token * scores.Length < rows.Length ? rows.Slice(token * scores.Length, scores.Length) : [];
        for (int v = 0; v < row.Length; v++)
        {
            scores[v] += row[v];
        }
    }
}
