using CotGen.Lowering.Objectives;

namespace CotGen.Lowering;

/// <summary>What a target asks of its program beside its outputs.</summary>
/// <param name="AppendsAnswer">Whether all outputs are copied behind the chain.</param>
/// <param name="Precondition">The name of what the inputs must satisfy together; empty where there is none.</param>
internal sealed record LoweringOptions(bool AppendsAnswer = false, string Precondition = "")
{
    /// <summary>What narrated traces tell.</summary>
    public IReadOnlyList<RequestedSentence> Sentences { get; init; } = [];

    /// <summary>What is made small.</summary>
    public Objective Objective { get; init; }

    /// <summary>Under <see cref="Objective.Window"/>: how many tokens back a rule may read.</summary>
    public int Window { get; init; }

    /// <summary>What the cover decides for the whole program.</summary>
    public CoverPlan Plan { get; init; } = CoverPlan.Shortest;

    /// <summary>Ends the lowering early.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Nothing.</summary>
    public static LoweringOptions None { get; } = new();
}
