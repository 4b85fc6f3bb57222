using CotGen.Programs;
using CotGen.Training;

namespace CotGen;

/// <summary>Learns linear next-token predictors from token sequences alone.</summary>
/// <remarks>
/// Every rule is one multiclass problem over one-hot features, learned by a margin perceptron with whole-number weights: where
/// the right class does not lead every rival by the margin, it gains 1 and the strongest rival loses 1 on every active feature
/// and on the bias. If some weights have the margin on all rows, this ends with such weights after at most
/// <see cref="MistakeBound"/> updates. Rows are made distinct and sorted first; so the model depends on the set of rows, the
/// support and the options only, not on the order of the sequences, on repetitions or on the number of threads.
/// </remarks>
public static class CotTrainer
{
    /// <summary>Learns the rules of <paramref name="support"/>.</summary>
    /// <inheritdoc cref="Train(TrainingData, TrainingOptions?, IProgress{TrainingProgress}?, CancellationToken)"/>
    /// <param name="sequences">Token sequences.</param>
    /// <param name="support">What each rule predicts and reads.</param>
    /// <param name="options">How to learn; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told of every finished rule, one call at a time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static TrainedModel Train(
        TokenSequences sequences, EquatableArray<SlotSupport> support, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Train(new TrainingData(sequences, support), options, progress, cancellationToken);

    /// <summary>Learns from sequences and rows of single rules.</summary>
    /// <param name="data">Sequences, support and rows.</param>
    /// <param name="options">How to learn; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told of every finished rule, one call at a time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The model; rules that did not converge and tuples that contradict themselves are marked in it.</returns>
    /// <exception cref="ArgumentException">A rule reads what does not come before it, or a model to start from has another support.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was learned.</exception>
    public static TrainedModel Train(
        TrainingData data, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(data.Sequences);
        options ??= new TrainingOptions();
        options.Validate();
        data.Validate();
        if (options.Start is { } start && !start.Slots.Select(static slot => slot.Support).SequenceEqual(data.Support))
        {
            throw new ArgumentException("The model to start from has another support.", nameof(options));
        }

        var slots = new TrainedSlot[data.Support.Count];
        var contradictions = new Contradiction[slots.Length][];
        var gate = new ProgressGate(progress, slots.Length);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.For(0, slots.Length, parallel, i =>
        {
            (slots[i], contradictions[i]) = SlotTrainer.Train(data, i, options, cancellationToken);
            gate.Finish(slots[i]);
        });
        return new TrainedModel(new(slots), contradictions.SelectMany(static slot => slot).ToEquatableArray());
    }
}
