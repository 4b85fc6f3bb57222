using CotGen.Programs;

namespace CotGen;

/// <summary>A prompt and its chain of thought.</summary>
/// <param name="Program">The program that the tokens belong to.</param>
/// <param name="Index">The trace's number in its sample.</param>
/// <param name="Prompt">One token per element of <see cref="CotProgram.Prompt"/>.</param>
/// <param name="Chain">The whole chain; the last token is END.</param>
public sealed record CotTrace(CotProgram Program, long Index, EquatableArray<ushort> Prompt, EquatableArray<ushort> Chain)
{
    /// <summary>The answer: one token per element of <see cref="CotProgram.Outputs"/>, several for a repeated one.</summary>
    public EquatableArray<ushort> Answer => new(Program.AnswerOf(Prompt.AsSpan(), Chain.AsSpan()));

    /// <summary>The prompt's token texts, separated by blanks.</summary>
    public string PromptText => TraceText.Terse(Program, Prompt.AsSpan());

    /// <summary>The chain in one of the renderings of <see cref="TraceText"/>.</summary>
    public string ChainText(TraceStyle style) => style == TraceStyle.Narrated
        ? TraceText.Narrated(Program, Prompt.AsSpan(), Chain.AsSpan())
        : TraceText.Render(Program, Chain.AsSpan(), style);

    /// <summary>Prompt and chain as one terse line: <c>7 | 8 =&gt; 56 END</c>.</summary>
    public override string ToString() => $"{PromptText} {ChainText(TraceStyle.Terse)}";
}
