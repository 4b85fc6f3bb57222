using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>What a learner of a machine's rows is told, and its model in the shape of the program.</summary>
internal static class MachineModel
{
    /// <summary>Where the cells and the ends of all rows after the first stand, and how far back their sources are; nothing else.</summary>
    public static EquatableArray<SlotSupport> Support(CotProgram program) =>
    [
        new SlotSupport(program.Chain[0].Name, new TargetRun(new TokenOffset(1, 1), new TokenOffset(1, 0), new TokenOffset(1, -1)), Sources(program.Chain[0])),
        new SlotSupport(program.Chain[1].Name, new TargetRun(new TokenOffset(2, 0), new TokenOffset(1, 0), TokenOffset.Of(1)), Sources(program.Chain[1])),
    ];

    /// <summary>The data that traces are for a learner.</summary>
    public static TokenSequences Sequences(IReadOnlyList<MachineTrace> traces) => TokenSequences.Of(
        traces.Select(static trace => (ushort[])[.. trace.Prompt, .. trace.Chain]).ToArray(),
        traces.Select(static trace => trace.RowLength).ToArray());

    /// <summary>The model's weights for the program's classes.</summary>
    public static LinearWeights Weights(CotProgram program, TrainedModel model)
    {
        RowTokens tokens = MachineRows.MachineOf(program).Tokens;
        return new LinearWeights([Weights(program.Chain[0], model.Slots[0], tokens.Count, first: 0), Weights(program.Chain[1], model.Slots[1], tokens.Count, tokens.Separator)]);
    }

    private static EquatableArray<SourcePlace> Sources(Slot slot) =>
        slot.Meaning.Sources.Select(static source => SourcePlace.Back(source.Blocks, source.Offset)).ToEquatableArray();

    // A source's class is its token; the slot's first class is the token `first`. What was never seen has rows of zeros.
    private static SlotWeights Weights(Slot slot, TrainedSlot trained, int tokens, int first)
    {
        int classes = slot.Classes.Count;
        int[] columns = trained.Classes.Select(token => token - first).ToArray();
        var bias = new int[classes];
        Array.Fill(bias, ModelWeights.UnseenBias(trained));
        ModelWeights.Scatter(trained.Bias.AsSpan(), columns, bias);
        var sources = new SourceWeights[trained.Sources.Count];
        for (int s = 0; s < sources.Length; s++)
        {
            TrainedSource source = trained.Sources[s];
            var rows = new int[tokens * classes];
            for (int x = 0; x < source.Tokens.Count; x++)
            {
                ModelWeights.Scatter(source.Rows.AsSpan().Slice(x * columns.Length, columns.Length), columns, rows.AsSpan(source.Tokens[x] * classes, classes));
            }

            sources[s] = new SourceWeights(slot.Meaning.Sources[s], new(rows));
        }

        return new SlotWeights(new(bias), new(sources));
    }
}
