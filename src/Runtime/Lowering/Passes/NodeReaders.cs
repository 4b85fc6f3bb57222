using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>Which nodes a request needs, and who reads each of them.</summary>
internal sealed class NodeReaders
{
    private readonly ILookup<DataflowNode, DataflowNode> _readers;
    private readonly HashSet<DataflowNode> _asked;

    public NodeReaders(GraphRequest request)
    {
        _asked = [.. request.Outputs.SelectMany(static output => NodeSources.NodesOf(output.Value))];
        HashSet<DataflowNode> needed = NodeSources.Needed(request.Graph, request.Outputs.Select(static output => output.Value), NodeSources.Of);
        Needed = [.. request.Graph.Nodes.Where(needed.Contains)];
        _readers = Needed.SelectMany(SourcesOf, static (reader, source) => (reader, source)).ToLookup(static pair => pair.source, static pair => pair.reader);
    }

    /// <summary>The nodes that outputs are computed from, in creation order.</summary>
    public IReadOnlyList<DataflowNode> Needed { get; }

    /// <summary>The nodes that read <paramref name="node"/>.</summary>
    public IEnumerable<DataflowNode> this[DataflowNode node] => _readers[node];

    /// <summary>True if nobody but some of <paramref name="readers"/> reads the node.</summary>
    public bool AreOnly(DataflowNode node, params DataflowNode[] readers) =>
        !_asked.Contains(node) && _readers[node].All(reader => Array.IndexOf(readers, reader) >= 0);

    private static IEnumerable<DataflowNode> SourcesOf(DataflowNode node) => NodeSources.Of(node.Definition).SelectMany(NodeSources.NodesOf).Distinct();
}
