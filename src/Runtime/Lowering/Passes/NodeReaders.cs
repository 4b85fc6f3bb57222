using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>Which nodes a request needs, and who reads each of them.</summary>
internal sealed class NodeReaders
{
    private readonly HashSet<DataflowNode> _needed;
    private readonly ILookup<DataflowNode, DataflowNode> _readers;
    private readonly HashSet<DataflowNode> _asked;

    public NodeReaders(GraphRequest request)
    {
        _asked = [.. request.Outputs.SelectMany(static output => NodesOf(output.Value))];
        _needed = [.. _asked];
        for (int id = request.Graph.Nodes.Count - 1; id >= 0; id--)
        {
            if (_needed.Contains(request.Graph.Nodes[id]))
            {
                _needed.UnionWith(SourcesOf(request.Graph.Nodes[id]));
            }
        }

        _readers = _needed.SelectMany(static reader => SourcesOf(reader).Distinct(), static (reader, source) => (reader, source))
            .ToLookup(static pair => pair.source, static pair => pair.reader);
        Needed = [.. request.Graph.Nodes.Where(_needed.Contains)];
    }

    /// <summary>The nodes that outputs are computed from, in creation order.</summary>
    public IReadOnlyList<DataflowNode> Needed { get; }

    /// <summary>The nodes that read <paramref name="node"/>.</summary>
    public IEnumerable<DataflowNode> this[DataflowNode node] => _readers[node];

    /// <summary>True if an output reads the node.</summary>
    public bool IsAsked(DataflowNode node) => _asked.Contains(node);

    /// <summary>True if nobody but some of <paramref name="readers"/> reads the node.</summary>
    public bool AreOnly(DataflowNode node, params DataflowNode[] readers) =>
        !_asked.Contains(node) && _readers[node].All(reader => Array.IndexOf(readers, reader) >= 0);

    private static IEnumerable<DataflowNode> SourcesOf(DataflowNode node) => NodeSources.Of(node.Definition).SelectMany(NodesOf);

    private static IEnumerable<DataflowNode> NodesOf(Sum sum) => sum.Terms.Select(static term => term.Node);
}
