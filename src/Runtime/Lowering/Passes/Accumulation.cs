using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Passes;

/// <summary>A remainder <c>form % modulus</c> of a form that is never negative.</summary>
/// <param name="Node">The remainder.</param>
/// <param name="Form">The form.</param>
/// <param name="Modulus">The modulus, at least 2.</param>
/// <param name="Quotient">The node of <c>form / modulus</c>.</param>
internal sealed record Accumulation(DataflowNode Node, Sum Form, long Modulus, DataflowNode Quotient)
{
    /// <summary>The remainder that <paramref name="node"/> is, or <see langword="null"/>.</summary>
    public static Accumulation? TryFind(DataflowNode node)
    {
        if (node.Definition is not RemainderDefinition { Modulus: > 1 and var modulus, Quotient: { IsUnary: true } quotient } remainder
            || quotient.Node.Definition is not ThresholdDefinition threshold || !threshold.Form.Equals(remainder.Form))
        {
            return null;
        }

        Interval range = Interval.Of(remainder.Form, Assumptions.None);
        View quotients = quotient.UnaryView;
        bool counts = range.Min >= 0 && quotients[0] == range.Min / modulus && Enumerable.Range(0, threshold.Breakpoints.Count)
            .All(i => quotients[i + 1] == quotients[0] + i + 1 && threshold.Breakpoints[i] == modulus * quotients[i + 1]);
        return counts ? new Accumulation(node, remainder.Form, modulus, quotient.Node) : null;
    }
}
