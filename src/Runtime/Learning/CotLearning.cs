using CotGen.Learning;
using CotGen.Programs;

namespace CotGen;

/// <summary>Learns a program's predictor from its traces and proves what was learned.</summary>
/// <remarks>
/// The paper's claim is about learning; this shows it, with a certificate at the end. The learner, <see cref="CotTrainer"/>, sees
/// token sequences and positions only. Random traces are drawn and kept where they show a source tuple not seen before. Where
/// the learned weights fail, a prompt whose trace shows the failing tuple is searched for and its trace joins the data; a tuple
/// that no search realises, and which may never occur, is learned as a row of its slot alone. What is proved at the end is
/// the same certificate that built weights get.
/// </remarks>
public static class CotLearning
{
    /// <summary>Learns the predictor of a compiled target's program.</summary>
    /// <inheritdoc cref="TrainUntilProved(CotProgram, LearningOptions?, IProgress{LearningProgress}?, CancellationToken)"/>
    /// <typeparam name="TTarget">The target's generated struct.</typeparam>
    /// <param name="options">How to go about it; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told of every stage, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static LearningResult TrainUntilProved<TTarget>(
        LearningOptions? options = null, IProgress<LearningProgress>? progress = null, CancellationToken cancellationToken = default)
        where TTarget : ICotTarget<TTarget> => TrainUntilProved(TTarget.Program, options, progress, cancellationToken);

    /// <summary>Draws traces, trains, judges and searches, until every slot is proved or nothing more can be added to the data.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">How to go about it; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told of every stage, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// Weights, certificate and the three counts of data. It ends for every program: each round adds a source tuple that the data did
    /// not show, and there are <see cref="LearningOptions.MaxRounds"/> at most. The same for a seed whatever the number of threads.
    /// </returns>
    /// <exception cref="ArgumentException">The program's chain has no fixed length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LearningResult TrainUntilProved(
        CotProgram program, LearningOptions? options = null, IProgress<LearningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (!program.Layout.IsBounded)
        {
            throw new ArgumentException(program.Machine is null
                ? $"{program.Name} repeats blocks as long as its input takes; only programs whose chains have one length are learned."
                : $"{program.Name} is a machine's program; {nameof(MachineLearning)} learns those.");
        }

        options ??= new LearningOptions();
        options.Validate();
        return new LearningRun(program, options, progress, cancellationToken).Run();
    }
}
