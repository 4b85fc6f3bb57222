using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>
/// Digits can stand for more than the greatest value that they are digits of. They never do, but a proof that looks at one rule at a time
/// cannot know: so a quotient is split only where its readers have a class for what its digits could say.
/// </summary>
internal sealed class DigitExcess(NodeReaders readers, IReadOnlyList<RequestedOutput> outputs)
{
    private readonly Dictionary<DataflowNode, long> _excess = [];

    /// <summary>Notes that the node becomes digits to a base, if its readers can take them.</summary>
    public bool TryAdd(DataflowNode node, int radix)
    {
        long most = Splitting.DigitsOf(node.Values.Count, radix).Sum(static digit => digit.Weight * (digit.Classes - 1));
        long excess = (node.Values[1] - node.Values[0]) * (most - (node.Values.Count - 1));
        _excess.Add(node, excess);
        bool fits = excess == 0 || (readers[node].All(reader => Fits(reader, node)) && outputs.All(output => output.Value.Terms.All(term => term.Node != node)));
        if (!fits)
        {
            _excess.Remove(node);
        }

        return fits;
    }

    // A threshold has a class for every sum; a remainder as long as its quotient counts far enough. The quotient of a remainder itself is
    // a threshold of the same sum, and its digits say what it says.
    private bool Fits(DataflowNode reader, DataflowNode node)
    {
        if (reader.Definition is ThresholdDefinition || (reader.Definition is RemainderDefinition { Form: var form } && form.Terms.All(term => term.Node != node)))
        {
            return true;
        }

        if (Accumulation.TryFind(reader) is not { } accumulation)
        {
            return false;
        }

        long max = Interval.Of(accumulation.Form, Assumptions.None).Max;
        foreach (SumTerm term in accumulation.Form.Terms.Where(term => _excess.ContainsKey(term.Node)))
        {
            long more = (term.LinearFactor() ?? 0) * _excess[term.Node];
            if (more < 0)
            {
                return false;
            }

            max += more;
        }

        return max / accumulation.Modulus <= Interval.Of(accumulation.Form, Assumptions.None).Max / accumulation.Modulus;
    }
}
