using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Objectives;

namespace CotGen.Lowering;

/// <summary>
/// Decides which nodes become tokens. A node that no output needs does not; nor does a remainder that is only ever added up:
/// <c>s - m q</c> is itself a sum, so its readers take that sum instead of a token, unless its weights would be too large.
/// </summary>
internal sealed class Inlining
{
    // Twice a rank below 2^14 times such a sum fits in 32 bits.
    private const long MaxWidth = 1 << 16;

    private readonly DataflowGraph _graph;
    private readonly CoverPlan _plan;
    private readonly int _segment;
    private readonly bool[] _isNeeded;
    private readonly bool[] _isReadAlone;
    private readonly Dictionary<DataflowNode, Sum?> _expansions = [];

    /// <summary>Decides for the nodes of one segment, given what is asked of them from outside.</summary>
    public Inlining(DataflowGraph graph, IEnumerable<Sum> outputs, CoverPlan plan, int segment = 0)
    {
        _graph = graph;
        _plan = plan;
        _segment = segment;
        _isNeeded = new bool[graph.Nodes.Count];
        _isReadAlone = new bool[graph.Nodes.Count];
        foreach (Sum output in outputs)
        {
            Demand(output, isAddedUp: !output.IsIdentity);
        }

        // A definition reads smaller ids only, so one pass downwards knows all readers of a node before it comes to it.
        for (int id = graph.Nodes.Count - 1; id >= 0; id--)
        {
            if (_isNeeded[id] && graph.Nodes[id].Segment == segment)
            {
                DemandSources(graph.Nodes[id].Definition);
            }
        }
    }

    /// <summary>True if the node gets a token of its own.</summary>
    public bool IsToken(DataflowNode node) => _isNeeded[node.Id] && node.Segment == _segment && !IsInlined(node);

    /// <summary>The sum with every remainder that has no token replaced by what it stands for.</summary>
    public Sum Expand(Sum sum)
    {
        if (!sum.Terms.AsSpan().ToArray().Any(term => IsInlined(term.Node)))
        {
            return sum;
        }

        Sum result = Sum.Of(sum.Constant);
        foreach (SumTerm term in sum.Terms)
        {
            Sum part = IsInlined(term.Node) && term.LinearFactor() is { } factor
                ? Linear(_graph, Expansion(term.Node)!, factor, term.View[0] - (factor * term.Node.Values[0]))
                : Sum.Of(term.Node, term.View);
            result = SumAlgebra.Merge(result, part);
        }

        return result;
    }

    private static Sum Linear(DataflowGraph graph, Sum sum, long factor, long constant) =>
        SumAlgebra.Merge(graph.Scale(sum, factor), Sum.Of(constant));

    // Null where the sum is too wide: in Horner's scheme a digit that stays in it counts ten times as much in each next step.
    private Sum? Expansion(DataflowNode node)
    {
        if (!_expansions.TryGetValue(node, out Sum? expansion))
        {
            var definition = (RemainderDefinition)node.Definition;
            expansion = SumAlgebra.Merge(Expand(definition.Form), _graph.Scale(definition.Quotient, -definition.Modulus));
            expansion = Interval.Of(expansion, Assumptions.None).Width is > 0 and <= MaxWidth ? expansion : null;
            _expansions.Add(node, expansion);
        }

        return expansion;
    }

    private bool IsInlined(DataflowNode node) =>
        _plan.InlinesRemainders && node.Segment == _segment && node.Definition is RemainderDefinition && !_isReadAlone[node.Id] && Expansion(node) is not null;

    private void DemandSources(NodeDefinition definition)
    {
        switch (definition)
        {
            case AffineDefinition affine:
                Demand(affine.Form, isAddedUp: true);
                break;
            case ThresholdDefinition threshold:
                Demand(threshold.Form, isAddedUp: true);
                break;
            case MovingThresholdDefinition moving:
                Demand(moving.Form, isAddedUp: true);
                Demand(Sum.Of(moving.Mover), isAddedUp: false);
                break;
            case ExtremumDefinition extremum:
                foreach (Sum part in extremum.Parts)
                {
                    Demand(part, isAddedUp: false);
                }

                break;
            case RemainderDefinition remainder:
                Demand(remainder.Form, isAddedUp: true);
                Demand(remainder.Quotient, isAddedUp: false);
                break;
            case SelectDefinition select:
                Demand(select.Selector, isAddedUp: false);
                foreach (Sum choice in select.Choices)
                {
                    Demand(choice, isAddedUp: false);
                }

                break;
            case OperationDefinition operation:
                Demand(operation.Left, isAddedUp: false);
                Demand(operation.Right, isAddedUp: false);
                break;
        }
    }

    // Only a multiple of a remainder can be replaced by a sum; any other view needs the token.
    private void Demand(Sum sum, bool isAddedUp)
    {
        foreach (SumTerm term in sum.Terms.AsSpan())
        {
            _isNeeded[term.Node.Id] = true;
            _isReadAlone[term.Node.Id] |= !isAddedUp || term.LinearFactor() is null;
        }
    }
}
