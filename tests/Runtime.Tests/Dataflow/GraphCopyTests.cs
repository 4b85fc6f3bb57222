using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Passes;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Dataflow;

/// <summary>A copied graph holds the values of the old one, whatever equal nodes are called in it.</summary>
public sealed class GraphCopyTests
{
    [Fact]
    public void Equal_thresholds_with_other_values_are_one_node_and_keep_their_values()
    {
        var graph = new DataflowGraph(new DataflowLimits());
        Sum sum = graph.Add(graph.Input(0, "a", TokenType.Int, [0, 1, 2]), graph.Input(1, "b", TokenType.Int, [0, 1, 2]));
        DataflowNode isTwo = graph.Node(new ThresholdDefinition(sum, [2]), TokenType.Bool, static () => [0, 1]);
        var copy = new GraphCopy(graph.Limits);
        foreach (DataflowNode input in graph.Nodes.Take(2))
        {
            copy.Copy(input);
        }

        Sum first = copy.Token(isTwo, new ThresholdDefinition(copy.Map(sum), [2]), new View([0, 3]));
        copy.Copy(isTwo);
        Sum second = copy.Map(graph.Scale(Sum.Of(isTwo), -1));

        Assert.Same(first.Node, second.Node);
        Assert.Equal([0, 3], first.UnaryView.Values.ToArray());
        Assert.Equal([0, -1], second.UnaryView.Values.ToArray());
    }
}
