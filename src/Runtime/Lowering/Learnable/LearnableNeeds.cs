using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Learnable;

/// <summary>The nodes that a learnable program needs. A remainder is computed from its sum, so it does not need its quotient.</summary>
internal static class LearnableNeeds
{
    public static HashSet<DataflowNode> Of(DataflowGraph graph, IEnumerable<RequestedOutput> outputs)
    {
        HashSet<DataflowNode> needed = [.. outputs.SelectMany(static output => Nodes(output.Value))];
        for (int id = graph.Nodes.Count - 1; id >= 0; id--)
        {
            if (needed.Contains(graph.Nodes[id]))
            {
                needed.UnionWith(SourcesOf(graph.Nodes[id].Definition).SelectMany(Nodes));
            }
        }

        return needed;
    }

    private static IEnumerable<DataflowNode> Nodes(Sum sum) => sum.Terms.Select(static term => term.Node);

    private static IEnumerable<Sum> SourcesOf(NodeDefinition definition) =>
        definition is RemainderDefinition remainder ? [remainder.Form] : NodeSources.Of(definition);
}
