using CotGen.Programs;

namespace CotGen.Runtime.Tests.Training;

/// <summary>Training data made by hand.</summary>
internal static class Rows
{
    /// <summary>All pairs of tokens below <paramref name="count"/>, each followed by a function of it.</summary>
    public static ushort[][] Pairs(int count, Func<int, int, int> next) =>
        (from x in Enumerable.Range(0, count) from y in Enumerable.Range(0, count) select (ushort[])[(ushort)x, (ushort)y, (ushort)next(x, y)]).ToArray();

    public static TrainedModel Train(TokenSequences sequences, EquatableArray<SlotSupport> support, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null) =>
        CotTrainer.Train(sequences, support, options, progress, TestContext.Current.CancellationToken);

    public static TrainedModel Train(TrainingData data) => CotTrainer.Train(data, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>One rule: position 2 from positions 0 and 1.</summary>
    public static EquatableArray<SlotSupport> PairSupport { get; } = [SlotSupport.At(2, 0, 1)];

    /// <summary>Rows of several rules at once: sums, least values and pairs of two tokens.</summary>
    public static (TokenSequences Sequences, EquatableArray<SlotSupport> Support) Mixed(int count, params int[] order)
    {
        ushort[][] rows = Pairs(count, static (x, y) => x + y)
            .Select(row => (ushort[])[.. row, Math.Min(row[0], row[1]), (ushort)((row[0] * count) + row[1]), (ushort)(row[0] + row[1] > 5 ? 1 : 0)])
            .ToArray();
        EquatableArray<SlotSupport> support = [SlotSupport.At(2, 0, 1), SlotSupport.At(3, 1, 0), SlotSupport.At(4, 0, 1), SlotSupport.At(5, 2)];
        return (TokenSequences.Of(order.Length == 0 ? rows : order.Select(i => rows[i]).ToArray()), support);
    }

    /// <summary>A model as text: everything that must be equal where models are.</summary>
    public static string Text(TrainedModel model) => string.Join('\n', model.Slots.Select(static slot =>
        $"{string.Join(' ', slot.Classes)} | {string.Join(' ', slot.Bias)} | {string.Join(" | ", slot.Sources.Select(static source => string.Join(' ', source.Tokens) + " : " + string.Join(' ', source.Rows)))}"
        + $" | {slot.RowCount} {slot.Updates} {slot.Epochs} {slot.IsConverged} {slot.Margin}"));
}

/// <summary>Keeps what is reported, in order.</summary>
internal sealed class Recorder<T>(Action<T>? action = null) : IProgress<T>
{
    public List<T> Reports { get; } = [];

    public void Report(T value)
    {
        Reports.Add(value);
        action?.Invoke(value);
    }
}
