using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Learnable;

/// <summary>The nodes that a learnable program needs. A remainder is computed from its sum, so it does not need its quotient.</summary>
internal static class LearnableNeeds
{
    public static HashSet<DataflowNode> Of(DataflowGraph graph, IEnumerable<RequestedOutput> outputs) =>
        NodeSources.Needed(graph, outputs.Select(static output => output.Value), SourcesOf);

    private static IEnumerable<Sum> SourcesOf(NodeDefinition definition) =>
        definition is RemainderDefinition remainder ? [remainder.Form] : NodeSources.Of(definition);
}
