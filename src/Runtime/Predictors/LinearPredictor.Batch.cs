using CotGen.Predictors;

namespace CotGen;

/// <summary>Many prompts at once.</summary>
public sealed partial class LinearPredictor
{
    /// <summary>Rolls out many prompts of a program without blocks, each on its own.</summary>
    /// <param name="prompts">n well-formed prompts one after another: n x <see cref="PromptLength"/> tokens.</param>
    /// <param name="chains">Receives n chains one after another: n x <see cref="ChainLength"/> tokens.</param>
    /// <exception cref="ArgumentException">
    /// A prompt is not well formed, the prompts are not whole, or <paramref name="chains"/> is too short; the message says what was
    /// expected. Chains of earlier prompts may have been written.
    /// </exception>
    public void GenerateBatch(ReadOnlySpan<ushort> prompts, Span<ushort> chains) => Batch(nameof(chains)).Run(prompts, chains);

    /// <inheritdoc/>
    public void GenerateBatch(
        TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism = 1, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        BatchRun.Run(Program, Batch(nameof(chains)).Part, prompts, chains, maxDegreeOfParallelism, progress, cancellationToken);

    /// <summary>The next token of many contexts of one length, each on its own.</summary>
    /// <param name="contexts">Columns of n tokens: those of the prompt, then those of the chain so far. They need not be right, as for <see cref="NextToken"/>.</param>
    /// <param name="tokens">Receives n tokens.</param>
    /// <exception cref="ArgumentException">The contexts have no next slot, <paramref name="tokens"/> is too short, or chains have no fixed length.</exception>
    public void PredictBatch(TokenColumns contexts, Span<ushort> tokens)
    {
        BatchRoll batch = Batch(nameof(contexts));
        int next = contexts.Length - PromptLength;
        if (next < 0 || next >= ChainLength)
        {
            throw new ArgumentException($"A context of {Program.Name} has {PromptLength} to {PromptLength + ChainLength - 1} tokens, not {contexts.Length}.", nameof(contexts));
        }

        if (tokens.Length < contexts.Count)
        {
            throw new ArgumentException($"There are {contexts.Count} contexts, and room for {tokens.Length} tokens.", nameof(tokens));
        }

        batch.Predict(Kernel, next, contexts, tokens);
    }

    /// <summary>Predicts slots of many prompts by their weights.</summary>
    /// <exception cref="ArgumentException">Chains have no fixed length.</exception>
    internal LinearKernel Kernel => _kernel ?? throw new ArgumentException($"Chains of {Program.Name} have no fixed length.");

    private BatchRoll Batch(string parameter) => _batch ?? throw new ArgumentException($"Chains of {Program.Name} have no fixed length: say how long each became.", parameter);
}
