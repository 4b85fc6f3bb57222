using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Passes;

/// <summary>A graph made anew from another one, node by node; a pass says which nodes become something else.</summary>
internal sealed class GraphCopy(DataflowLimits limits)
{
    private readonly Dictionary<DataflowNode, Sum> _values = [];
    private readonly Dictionary<Sum, Sum> _wholes = [];

    /// <summary>The new graph.</summary>
    public DataflowGraph Graph { get; } = new(limits);

    /// <summary>Says what stands for <paramref name="node"/> in the new graph.</summary>
    public void Add(DataflowNode node, Sum value) => _values.Add(node, value);

    /// <summary>Says what stands for the whole value <paramref name="old"/>, whose node is not copied.</summary>
    public void Add(Sum old, Sum value) => _wholes.Add(old, value);

    /// <summary>Copies a node as it is.</summary>
    public void Copy(DataflowNode node)
    {
        NodeDefinition definition = node.Definition switch
        {
            AffineDefinition affine => new AffineDefinition(Map(affine.Form)),
            ThresholdDefinition threshold => threshold with { Form = Map(threshold.Form) },
            MovingThresholdDefinition moving => moving with { Form = Map(moving.Form), Mover = Map(Sum.Of(moving.Mover)).Node },
            ExtremumDefinition extremum => extremum with { Parts = extremum.Parts.Select(Map).ToEquatableArray() },
            RemainderDefinition remainder => remainder with { Form = Map(remainder.Form), Quotient = Map(remainder.Quotient) },
            SelectDefinition select => new SelectDefinition(Map(select.Selector), select.Choices.Select(Map).ToEquatableArray()),
            OperationDefinition operation => operation with { Left = Map(operation.Left), Right = Map(operation.Right) },
            var other => other,
        };
        Add(node, Token(node, definition, node.Values));
    }

    /// <summary>The value of a node of the new graph that bears the name and the type of <paramref name="model"/>.</summary>
    /// <remarks>The classes of a threshold are intervals: what they are called may differ from what they were called where the node was first met.</remarks>
    public Sum Token(DataflowNode model, NodeDefinition definition, View values)
    {
        DataflowNode node = Graph.Node(definition, model.Type, () => values.Values.ToArray());
        node.Label = model.Label;
        return definition is ThresholdDefinition ? Sum.Of(node, values) : Sum.Of(node);
    }

    /// <summary>A value of the old graph in the new one.</summary>
    public Sum Map(Sum sum) => _wholes.TryGetValue(sum, out Sum? whole)
        ? whole
        : sum.Terms.Aggregate(Sum.Of(sum.Constant), (result, term) => SumAlgebra.Merge(result, Map(term)));

    /// <summary>The whole request in terms of the new graph; what is told of values that it no longer has is left out.</summary>
    public GraphRequest Map(GraphRequest request) => new(
        Graph,
        [.. request.Outputs.Select(output => output with { Value = Map(output.Value) })],
        [.. request.Sentences.Where(sentence => IsKnown(sentence.Subject)).Select(Map)]);

    private Sum Map(SumTerm term)
    {
        Sum value = _values[term.Node];
        if (value.IsIdentity && value.Node.Values.Equals(term.Node.Values))
        {
            return Sum.Of(value.Node, term.View);
        }

        return term.LinearFactor() is { } factor
            ? SumAlgebra.Merge(Graph.Scale(value, factor), Sum.Of(term.View[0] - (factor * term.Node.Values[0])))
            : Graph.Map(value, x => term.View[term.Node.Values.Values.BinarySearch(x)]);
    }

    private RequestedSentence Map(RequestedSentence sentence) => new(
        Map(sentence.Subject),
        [.. sentence.Parts.Select(part => part.Value is { } value ? part with { Value = IsKnown(value) ? Map(value) : null } : part)]);

    private bool IsKnown(Sum sum) => _wholes.ContainsKey(sum) || sum.Terms.All(term => _values.ContainsKey(term.Node));
}
