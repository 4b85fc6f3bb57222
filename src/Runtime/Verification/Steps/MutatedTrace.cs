using CotGen.Programs;

namespace CotGen;

/// <summary>A trace with an error: a negative example.</summary>
/// <param name="Trace">The right trace.</param>
/// <param name="Kind">In what way it was made wrong.</param>
/// <param name="Completion">The wrong chain.</param>
/// <param name="FirstWrongIndex">Index of the first token that is not the right chain's: what stands before it is right.</param>
public sealed record MutatedTrace(CotTrace Trace, TraceMutation Kind, EquatableArray<ushort> Completion, int FirstWrongIndex)
{
    /// <summary>The program that the tokens belong to.</summary>
    public CotProgram Program => Trace.Program;

    /// <summary>What should have come from <see cref="FirstWrongIndex"/> on, END included.</summary>
    public EquatableArray<ushort> Continuation => EquatableArray.Create(Trace.Chain.AsSpan()[FirstWrongIndex..]);

    /// <summary>The wrong chain in one of the renderings of <see cref="TraceText"/>: a token is named by the place where it stands.</summary>
    public string CompletionText(TraceStyle style) => (Trace with { Chain = Completion }).ChainText(style);
}
