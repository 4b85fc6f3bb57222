using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Objectives;

namespace CotGen.Lowering.Passes;

/// <summary>What is to be lowered: a graph, and what is asked of it. Passes make another one of it and change nothing.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Outputs">The values that must be tokens.</param>
/// <param name="Sentences">What narrated traces tell.</param>
internal sealed record GraphRequest(DataflowGraph Graph, IReadOnlyList<RequestedOutput> Outputs, IReadOnlyList<RequestedSentence> Sentences)
{
    // Shortest chains first, then what makes them fit the limits.
    private static readonly (Func<CoverPlan, bool> IsAsked, Func<GraphRequest, GraphRequest> Run)[] Passes =
    [
        (static plan => plan.Flattens, Flattening.Run),
        (static plan => plan.Shortens, ChosenAnswers.Run),
        (static plan => plan.Shortens, Shortening.Run),
        (static plan => plan.SplitsToSave, Splitting.WhereItSaves),
        (static _ => true, Splitting.WhereTooWide),
    ];

    /// <summary>The request after all passes that the plan asks for, in their order.</summary>
    public GraphRequest Prepared(CoverPlan plan) =>
        Passes.Where(pass => pass.IsAsked(plan)).Aggregate(this, static (request, pass) => pass.Run(request));
}
