using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Passes;

/// <summary>What nodes are worth, given the classes of the nodes that they read.</summary>
internal sealed class NodeValues
{
    private readonly Dictionary<DataflowNode, int> _classes = [];

    /// <summary>The class of a node.</summary>
    public int this[DataflowNode node]
    {
        get => _classes[node];
        set => _classes[node] = value;
    }

    /// <summary>The class that follows from the definition; -1 where it gives none, so that such classes of its sources never meet.</summary>
    public int ClassOf(DataflowNode node) => node.Definition switch
    {
        AffineDefinition affine => ClassOf(node, ValueOf(affine.Form)),
        ThresholdDefinition threshold => threshold.IntervalOf(ValueOf(threshold.Form)),
        MovingThresholdDefinition moving => moving.Breakpoints.Count(breakpoint => breakpoint[_classes[moving.Mover]] <= ValueOf(moving.Form)),
        ExtremumDefinition extremum => ClassOf(node, extremum.IsMax ? extremum.Parts.Max(ValueOf) : extremum.Parts.Min(ValueOf)),
        RemainderDefinition remainder => ClassOf(node, ValueOf(remainder.Form) - (remainder.Modulus * ValueOf(remainder.Quotient))),
        SelectDefinition select => ClassOf(node, ValueOf(select.Choices[(int)ValueOf(select.Selector)])),
        OperationDefinition operation => Operations.TryApply(operation.Operation, ValueOf(operation.Left), ValueOf(operation.Right), out long value) ? ClassOf(node, value) : -1,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private long ValueOf(Sum sum)
    {
        long value = sum.Constant;
        foreach (SumTerm term in sum.Terms.AsSpan())
        {
            value += term.View[_classes[term.Node]];
        }

        return value;
    }

    private static int ClassOf(DataflowNode node, long value) => Math.Max(-1, node.Values.Values.BinarySearch(value));
}
