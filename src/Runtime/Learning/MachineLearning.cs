using CotGen.Learning;
using CotGen.Programs;

namespace CotGen;

/// <summary>Learns the predictor of a machine's rows from traces and proves what was learned for every width and every number of steps.</summary>
/// <remarks>
/// Two rules, one for cells and one for row ends, share their weights over all positions, rows and widths. The learner,
/// <see cref="CotTrainer"/>, sees rows of tokens and distances only. Traces start at random configurations: ordinary runs leave many
/// windows of three cells out. Where the learned weights fail on a window, a row that shows it is known; its next row, by
/// simulation, joins the data. So every example is a part of a trace, and rows of single rules are never needed.
/// </remarks>
public static class MachineLearning
{
    /// <summary>Learns the predictor of a compiled machine, and compares every entry of its table with the compiled method.</summary>
    /// <typeparam name="TMachine">The machine's generated struct.</typeparam>
    /// <param name="options">How to go about it; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told of every stage, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was learned, with both verdicts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="LimitExceededException">The machine is too large for tables of weights.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MachineLearningResult TrainUntilProved<TMachine>(
        MachineLearningOptions? options = null, IProgress<LearningProgress>? progress = null, CancellationToken cancellationToken = default)
        where TMachine : ICotMachine<TMachine>
    {
        MachineLearningResult learned = TrainUntilProved(TMachine.Program, options, progress, cancellationToken);
        return learned with { Verdict = MachineVerifier.Verdict<TMachine>(learned.Certificate) };
    }

    /// <summary>Draws traces, trains, judges and adds counterexamples, until both rules are proved or nothing more can be added to the data.</summary>
    /// <param name="program">A machine's program.</param>
    /// <param name="options">How to go about it; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told of every stage, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// Weights, certificate and the counts of data. It ends for every machine: each round adds a window that the data did not show,
    /// and there are <see cref="MachineLearningOptions.MaxRounds"/> at most. The same for a seed whatever the number of threads.
    /// </returns>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="LimitExceededException">The machine is too large for tables of weights.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MachineLearningResult TrainUntilProved(
        CotProgram program, MachineLearningOptions? options = null, IProgress<LearningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        options ??= new MachineLearningOptions();
        options.Validate();
        return new MachineLearningRun(program, options, progress, cancellationToken).Run();
    }
}
