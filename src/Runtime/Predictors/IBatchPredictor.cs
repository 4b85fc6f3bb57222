using CotGen.Programs;

namespace CotGen;

/// <summary>A predictor of a program whose chains have one length, seen as what it does to many prompts at once. All tiers write the same tokens.</summary>
public interface IBatchPredictor
{
    /// <summary>The program.</summary>
    CotProgram Program { get; }

    /// <summary>Rolls out many prompts, each on its own: token after token, from the prompt and what was predicted before, until END.</summary>
    /// <param name="prompts">n well-formed prompts: columns of n tokens, as many as a prompt has tokens.</param>
    /// <param name="chains">Receives n chains, END included: columns of n tokens, as many as a chain has tokens.</param>
    /// <param name="maxDegreeOfParallelism">Threads that work at a time, at least 1. The tokens do not depend on it.</param>
    /// <param name="progress">Receives the share of the work done, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work, within some thousand prompts.</param>
    /// <exception cref="ArgumentException">
    /// Lengths or numbers do not fit, or a prompt is not well formed: the message tells the first such prompt and what was expected. Chains of other prompts may have
    /// been written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; some chains may have been written.</exception>
    void GenerateBatch(
        TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism = 1, IProgress<double>? progress = null, CancellationToken cancellationToken = default);
}
