using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>What is to be lowered: a graph, and what is asked of it. Passes make another one of it and change nothing.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Outputs">The values that must be tokens.</param>
/// <param name="Sentences">What narrated traces tell.</param>
internal sealed record GraphRequest(DataflowGraph Graph, IReadOnlyList<RequestedOutput> Outputs, IReadOnlyList<RequestedSentence> Sentences)
{
    // Shortest chains first, then what makes them fit the limits.
    private static readonly Func<GraphRequest, GraphRequest>[] Passes = [Flattening.Run, Splitting.Run];

    /// <summary>The request after all passes, in their order.</summary>
    public GraphRequest Prepared() => Passes.Aggregate(this, static (request, pass) => pass(request));
}
