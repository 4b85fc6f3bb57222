using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>Brings a trained model into the shape of a program.</summary>
internal static class ModelWeights
{
    /// <summary>What a learner is told of <paramref name="tables"/>: positions, nothing else.</summary>
    public static EquatableArray<SlotSupport> Support(SequenceTables tables) => tables.Slots
        .Select(static slot => SlotSupport.At(slot.Position, slot.Positions))
        .ToEquatableArray();

    /// <summary>The model's weights for the program's classes.</summary>
    public static LinearWeights Of(SequenceTables tables, TrainedModel model) =>
        new(tables.Slots.Select((slot, i) => Of(tables, slot, tables.Program.Chain[i].Meaning, model.Slots[i])).ToEquatableArray());

    private static SlotWeights Of(SequenceTables tables, MeaningTable slot, Meaning meaning, TrainedSlot trained)
    {
        int classes = tables.ClassCount(slot.Position);
        int[] columns = IndicesOf(trained.Classes.AsSpan(), tables.Tokens(slot.Position));
        var bias = new int[classes];
        Array.Fill(bias, UnseenBias(trained));
        Scatter(trained.Bias.AsSpan(), columns, bias);
        var sources = new SourceWeights[slot.Positions.Length];
        for (int s = 0; s < sources.Length; s++)
        {
            TrainedSource source = trained.Sources[s];
            int[] rows = IndicesOf(source.Tokens.AsSpan(), tables.Tokens(slot.Positions[s]));
            var weights = new int[slot.Radices[s] * classes];
            for (int x = 0; x < rows.Length; x++)
            {
                Scatter(source.Rows.AsSpan().Slice(x * columns.Length, columns.Length), columns, weights.AsSpan(rows[x] * classes, classes));
            }

            sources[s] = new SourceWeights(meaning.Sources[s], new(weights));
        }

        return new SlotWeights(new(bias), new(sources));
    }

    // Below the least score that a class that was seen can have; so a class that was never seen does not win.
    internal static int UnseenBias(TrainedSlot trained)
    {
        long least = trained.Bias.DefaultIfEmpty(0).Min() - (long)trained.AskedMargin;
        foreach (TrainedSource source in trained.Sources)
        {
            least += Math.Min(0, source.Rows.DefaultIfEmpty(0).Min());
        }

        return (int)Math.Max(least, int.MinValue);
    }

    internal static void Scatter(ReadOnlySpan<int> from, int[] columns, Span<int> to)
    {
        for (int v = 0; v < columns.Length; v++)
        {
            to[columns[v]] = from[v];
        }
    }

    private static int[] IndicesOf(ReadOnlySpan<ushort> tokens, ReadOnlySpan<ushort> all)
    {
        var indices = new int[tokens.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = all.BinarySearch(tokens[i]);
        }

        return indices;
    }
}
