using CotGen.Generator.Evaluation.Flow;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <summary>Ways to leave a statement other than by its end.</summary>
internal enum ExitKind
{
    Break,
    Continue,
    Return,
}

/// <summary>
/// A path that left a statement early. Exits are ordered: the condition holds for this one given that none of the exits before
/// it in the list was taken.
/// </summary>
internal sealed record Exit(ExitKind Kind, Sum Condition, State State)
{
    /// <summary>The outermost condition that decides about it within its segment, if there is one.</summary>
    public FlowKey? Origin { get; init; }
}
