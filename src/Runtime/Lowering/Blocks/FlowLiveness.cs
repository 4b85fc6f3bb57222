using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Blocks;

/// <summary>
/// Which variables each segment needs at its head: those that it reads itself, and those that some segment behind it reads. A node
/// of an earlier segment is a variable, too; nodes of the first segment are not, since their places are fixed.
/// </summary>
internal sealed class FlowLiveness
{
    private readonly FlowGraph _flow;
    private readonly IReadOnlyList<RequestedOutput> _outputs;
    private readonly Dictionary<DataflowNode, FlowVariable> _variables = [];

    private FlowLiveness(FlowGraph flow, IReadOnlyList<RequestedOutput> outputs)
    {
        _flow = flow;
        _outputs = outputs;
        foreach (FlowSegment segment in flow.Segments)
        {
            Live.Add(segment, []);
            foreach (FlowParameter parameter in segment.Parameters)
            {
                _variables.Add(parameter.Node, parameter.Variable);
            }
        }
    }

    /// <summary>The variables at the head of each segment, each with the node that it is there.</summary>
    public Dictionary<FlowSegment, Dictionary<FlowVariable, DataflowNode>> Live { get; } = [];

    public static FlowLiveness Of(FlowGraph flow, IReadOnlyList<RequestedOutput> outputs)
    {
        var liveness = new FlowLiveness(flow, outputs);
        while (liveness.Grow())
        {
        }

        return liveness;
    }

    /// <summary>The value that <paramref name="variable"/> of the edge's target has on this way; <see langword="null"/> where it has none.</summary>
    public Sum? ValueOf(FlowVariable variable, FlowEdge edge) =>
        variable.IsNode ? Sum.Of(Live[edge.Target][variable]) : edge.Values.TryGetValue(variable, out Sum? value) ? value : null;

    /// <summary>All that is asked of a segment from outside: its conditions, the values of live variables, the outputs.</summary>
    public IEnumerable<Sum> Demands(FlowSegment segment)
    {
        foreach (FlowEdge edge in segment.Edges)
        {
            yield return edge.Condition;
            foreach (FlowVariable variable in Live[edge.Target].Keys)
            {
                if (ValueOf(variable, edge) is { } value)
                {
                    yield return value;
                }
            }
        }

        foreach (Sum output in OutputsOf(segment))
        {
            yield return output;
        }
    }

    /// <summary>What a segment holds for people: its marks, the last one the outputs of the method, the round of a fold those of every round.</summary>
    public IEnumerable<Sum> OutputsOf(FlowSegment segment) => _outputs
        .Where(output => !output.IsAnswer ? segment.Number == output.Segment : output.IsRepeated ? segment.Edges.Count > 0 && segment.Number > 0 : ReferenceEquals(segment, _flow.Final))
        .Select(static output => output.Value);

    /// <summary>The nodes that a segment reads: its own, and those it must find somewhere.</summary>
    public static HashSet<DataflowNode> NodesOf(int segment, IEnumerable<Sum> demands)
    {
        var reached = new HashSet<DataflowNode>();
        var open = new Stack<DataflowNode>(demands.SelectMany(static sum => sum.Terms).Select(static term => term.Node));
        while (open.Count > 0)
        {
            DataflowNode node = open.Pop();
            if (!reached.Add(node) || node.Segment != segment)
            {
                continue;
            }

            foreach (SumTerm term in NodeSources.Of(node.Definition).SelectMany(static sum => sum.Terms))
            {
                open.Push(term.Node);
            }
        }

        return reached;
    }

    private bool Grow()
    {
        bool grew = false;
        foreach (FlowSegment segment in _flow.Segments)
        {
            Dictionary<FlowVariable, DataflowNode> live = Live[segment];
            int before = live.Count;
            foreach (DataflowNode node in NodesOf(segment.Number, Demands(segment).ToList()))
            {
                if (_variables.TryGetValue(node, out FlowVariable? variable) && node.Segment == segment.Number)
                {
                    live[variable] = node;
                }
                else if (node.Segment != segment.Number && node.Segment != 0)
                {
                    live[new FlowVariable(node.Id, 0, node.Type, IsNode: true)] = node;
                }
            }

            grew |= live.Count > before;
        }

        return grew;
    }
}
