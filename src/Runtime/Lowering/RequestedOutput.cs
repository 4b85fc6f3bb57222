using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>A value that the chain must hold as a token.</summary>
/// <param name="Name">As the user names it.</param>
/// <param name="Value">The value.</param>
/// <param name="Type">How its token is shown.</param>
/// <param name="Origin">Where the user last wrote it.</param>
internal sealed record RequestedOutput(string Name, Sum Value, TokenType Type, SlotOrigin Origin)
{
    /// <summary>False for a mark of the user's: a token of the chain, but no part of the answer.</summary>
    public bool IsAnswer { get; init; } = true;

    /// <summary>True for a value that every round of a fold gives.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>For a mark: the segment that it stands in.</summary>
    public int Segment { get; init; }
}
