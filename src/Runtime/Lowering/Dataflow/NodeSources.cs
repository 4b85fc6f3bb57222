namespace CotGen.Lowering.Dataflow;

/// <summary>What a definition reads.</summary>
internal static class NodeSources
{
    /// <summary>The nodes that values are computed from, where a definition reads what <paramref name="sourcesOf"/> says.</summary>
    public static HashSet<DataflowNode> Needed(DataflowGraph graph, IEnumerable<Sum> values, Func<NodeDefinition, IEnumerable<Sum>> sourcesOf)
    {
        HashSet<DataflowNode> needed = [.. values.SelectMany(NodesOf)];

        // A definition reads smaller ids only.
        for (int id = graph.Nodes.Count - 1; id >= 0; id--)
        {
            if (needed.Contains(graph.Nodes[id]))
            {
                needed.UnionWith(sourcesOf(graph.Nodes[id].Definition).SelectMany(NodesOf));
            }
        }

        return needed;
    }

    /// <summary>The nodes that a value is a sum of.</summary>
    public static IEnumerable<DataflowNode> NodesOf(Sum sum) => sum.Terms.Select(static term => term.Node);

    /// <summary>The sums in the order in which the definition names them.</summary>
    public static IEnumerable<Sum> Of(NodeDefinition definition) => definition switch
    {
        AffineDefinition affine => [affine.Form],
        ThresholdDefinition threshold => [threshold.Form],
        MovingThresholdDefinition moving => [moving.Form, Sum.Of(moving.Mover)],
        ExtremumDefinition extremum => extremum.Parts,
        RemainderDefinition remainder => [remainder.Form, remainder.Quotient],
        SelectDefinition select => select.Choices.Prepend(select.Selector),
        OperationDefinition operation => [operation.Left, operation.Right],
        _ => [],
    };
}
