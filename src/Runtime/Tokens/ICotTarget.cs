using CotGen.Programs;

namespace CotGen;

/// <summary>
/// A compiled target: the program that a method became, its predictor, and the method itself seen through tokens.
/// The generator implements it by a struct nested in the user's type; generic entries such as
/// <see cref="CotTraces.Sample{TTarget}"/> take that struct as their type argument.
/// </summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface ICotTarget<TSelf>
    where TSelf : ICotTarget<TSelf>
{
    /// <summary>The program.</summary>
    static abstract CotProgram Program { get; }

    /// <summary>
    /// The same function as a longer program of which every slot has few source tuples, so that a predictor of it can be learned
    /// from few traces; <see langword="null"/> where there is none. Its vocabulary is its own.
    /// </summary>
    static abstract CotProgram? LearnableProgram { get; }

    /// <summary>The linear predictor with the constructed weights.</summary>
    static abstract LinearPredictor Predictor { get; }

    /// <summary>The predictor of many prompts at once; <see langword="null"/> where chains have no fixed length or a slot is not proved.</summary>
    static virtual SpecializedPredictor? Specialized => null;

    /// <summary>Where the method, and every method that it calls, stands in the source; empty where that is not known.</summary>
    static virtual CotSourceMap SourceMap => CotSourceMap.Empty;

    /// <summary>Writes the whole chain of <paramref name="prompt"/>, END included, by running the algorithm; predicts nothing.</summary>
    /// <param name="prompt">The prompt's tokens, one per element of <see cref="CotProgram.Prompt"/>, W for an element that is a run.</param>
    /// <param name="tokens">Receives the chain: one token per element of <see cref="CotProgram.Chain"/>, or, where there are blocks, as many as it takes.</param>
    /// <param name="written">
    /// Number of tokens written. If the result is <see langword="false"/>: 0, but for a chain with blocks that <paramref name="tokens"/> is
    /// too short for, whose beginning fills it.
    /// </param>
    /// <returns><see langword="false"/> if the prompt is not well formed or <paramref name="tokens"/> is too short.</returns>
    static abstract bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written);

    /// <summary>Whether the inputs of a well-formed prompt satisfy the precondition of the target; true for every prompt where it states none.</summary>
    /// <param name="prompt">The tokens of a well-formed prompt.</param>
    /// <exception cref="ArgumentException">The prompt is not well formed.</exception>
    static virtual bool Accepts(ReadOnlySpan<ushort> prompt) => true;

    /// <summary>Runs the user's own compiled method on the decoded prompt.</summary>
    /// <param name="prompt">The tokens of a well-formed prompt.</param>
    /// <param name="answer">
    /// Receives one token per element of <see cref="CotProgram.Outputs"/>, its value: what <see cref="CotProgram.AnswerOf(ReadOnlySpan{ushort}, ReadOnlySpan{ushort})"/>
    /// reads from a chain; <see cref="ushort.MaxValue"/> where the value is no token of the program.
    /// </param>
    /// <returns>Number of tokens written.</returns>
    /// <exception cref="ArgumentException">The prompt is not well formed or <paramref name="answer"/> is too short.</exception>
    static abstract int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer);
}
