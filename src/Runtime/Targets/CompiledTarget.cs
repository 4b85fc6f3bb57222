using CotGen.Programs;

namespace CotGen;

/// <summary>A compiled target as a value, for code that learns only while it runs which target it works on: tools, exports, lists of targets.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class CompiledTarget
{
    private protected CompiledTarget()
    {
    }

    /// <summary>The program.</summary>
    public abstract CotProgram Program { get; }

    /// <summary>The same function as a longer program that can be learned from few traces, or <see langword="null"/>; see <see cref="ICotTarget{TSelf}.LearnableProgram"/>.</summary>
    public abstract CotProgram? LearnableProgram { get; }

    /// <summary>The linear predictor with the constructed weights.</summary>
    public abstract LinearPredictor Predictor { get; }

    /// <summary>The predictor of many prompts at once, if there is one; see <see cref="ICotTarget{TSelf}.Specialized"/>.</summary>
    public abstract SpecializedPredictor? Specialized { get; }

    /// <summary>Where the methods stand in the source.</summary>
    public abstract CotSourceMap SourceMap { get; }

    /// <summary>All prompts.</summary>
    /// <param name="maxWidth">How often runs repeat at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1.</exception>
    public abstract PromptDomain Prompts(int maxWidth = PromptDomain.DefaultMaxWidth);

    /// <inheritdoc cref="ICotTarget{TSelf}.TryWriteTrace"/>
    public abstract bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written);

    /// <inheritdoc cref="ICotTarget{TSelf}.Accepts"/>
    public abstract bool Accepts(ReadOnlySpan<ushort> prompt);

    /// <inheritdoc cref="ICotTarget{TSelf}.RunOriginal"/>
    public abstract int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer);

    /// <inheritdoc cref="CotVerifier.Verify{TTarget}"/>
    public abstract CotVerdict Verify(CotVerifyOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>The target of a generated struct.</summary>
    /// <typeparam name="TTarget">The generated struct.</typeparam>
    public static CompiledTarget Of<TTarget>()
        where TTarget : ICotTarget<TTarget> => new Target<TTarget>();

    private sealed class Target<TTarget> : CompiledTarget
        where TTarget : ICotTarget<TTarget>
    {
        public override CotProgram Program => TTarget.Program;

        public override CotProgram? LearnableProgram => TTarget.LearnableProgram;

        public override LinearPredictor Predictor => TTarget.Predictor;

        public override SpecializedPredictor? Specialized => TTarget.Specialized;

        public override CotSourceMap SourceMap => TTarget.SourceMap;

        public override PromptDomain Prompts(int maxWidth) => PromptDomain.Of<TTarget>(maxWidth);

        public override bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) => TTarget.TryWriteTrace(prompt, tokens, out written);

        public override bool Accepts(ReadOnlySpan<ushort> prompt) => TTarget.Accepts(prompt);

        public override int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer) => TTarget.RunOriginal(prompt, answer);

        public override CotVerdict Verify(CotVerifyOptions? options, IProgress<double>? progress, CancellationToken cancellationToken) =>
            CotVerifier.Verify<TTarget>(TTarget.Predictor, options, progress, cancellationToken);
    }
}
