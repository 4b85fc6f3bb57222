using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>
/// A remainder of which only the next remainder by the same modulus is taken is no token: <c>p = (p + x) % m</c>, over and over, is one quotient and
/// one remainder of the whole sum.
/// </summary>
/// <remarks>
/// <c>(f (s % m) + t) % m = (f s + t) % m</c>, and every addend may be taken modulo m, which keeps the sum narrow. The inner quotient must have no
/// other reader, nor may the outer one, whose value changes: a carry stays what it is.
/// </remarks>
internal sealed class Flattening
{
    private readonly GraphRequest _request;
    private readonly NodeReaders _readers;

    // The sums, over nodes of the old graph, that stand for remainders without a token.
    private readonly Dictionary<DataflowNode, Sum> _flat = [];

    private Flattening(GraphRequest request)
    {
        _request = request;
        _readers = new NodeReaders(request);
    }

    /// <summary>The flattened request; the same one where there is nothing to flatten.</summary>
    public static GraphRequest Run(GraphRequest request)
    {
        // One remainder alone has nothing to be flattened into.
        if (request.Graph.Nodes.Count(static node => node.Definition is RemainderDefinition) < 2)
        {
            return request;
        }

        var pass = new Flattening(request);
        foreach (DataflowNode node in pass._readers.Needed)
        {
            pass.TryFlatten(node);
        }

        return pass._flat.Count == 0 ? request : pass.Rebuild();
    }

    private void TryFlatten(DataflowNode node)
    {
        if (Accumulation.TryFind(node) is { } inner && _readers.AreOnly(inner.Quotient, node)
            && OuterOf(node) is { } outer && outer.Modulus == inner.Modulus
            && _readers.AreOnly(outer.Quotient, outer.Node) && _readers.AreOnly(node, outer.Quotient, outer.Node)
            && outer.Form.Terms.First(term => term.Node == node).LinearFactor() is not null)
        {
            _flat.Add(node, FlatForm(inner));
            Interval range = Interval.Of(FlatForm(outer), Assumptions.None);
            if (range.Max / outer.Modulus >= _request.Graph.Limits.MaxValues)
            {
                _flat.Remove(node);
            }
        }
    }

    private Accumulation? OuterOf(DataflowNode node) =>
        _readers[node].Select(Accumulation.TryFind).OfType<Accumulation>().FirstOrDefault(outer => outer.Form.Terms.Any(term => term.Node == node));

    // The form with every remainder that has no token replaced by its own sum, times its factor, modulo m.
    private Sum FlatForm(Accumulation accumulation)
    {
        long modulus = accumulation.Modulus;
        Sum result = Sum.Of(accumulation.Form.Constant);
        foreach (SumTerm term in accumulation.Form.Terms)
        {
            Sum part = _flat.TryGetValue(term.Node, out Sum? flat) && term.LinearFactor() is { } factor
                ? SumAlgebra.Merge(_request.Graph.Scale(flat, Modulo(factor, modulus)), Sum.Of(term.View[0] - (factor * term.Node.Values[0])))
                : Sum.Of(term.Node, term.View);
            result = SumAlgebra.Merge(result, part);
        }

        return Sum.Create(
            Modulo(result.Constant, modulus),
            result.Terms.Select(term => term.View.Min >= 0 && term.View.Max < modulus ? term : new SumTerm(term.Node, term.View.Map(value => Modulo(value, modulus)))));
    }

    private static long Modulo(long value, long modulus) => ((value % modulus) + modulus) % modulus;

    private GraphRequest Rebuild()
    {
        // A quotient of a sum that changes is made again together with its remainder.
        Dictionary<DataflowNode, Accumulation> changed = _flat.Keys.Select(node => OuterOf(node)!)
            .Where(outer => !_flat.ContainsKey(outer.Node))
            .GroupBy(static outer => outer.Node)
            .ToDictionary(static group => group.Key, static group => group.First());
        HashSet<DataflowNode> dropped = [.. _flat.Keys, .. _flat.Keys.Select(static node => Accumulation.TryFind(node)!.Quotient), .. changed.Values.Select(static outer => outer.Quotient)];
        var copy = new GraphCopy(_request.Graph.Limits);
        foreach (DataflowNode node in _readers.Needed.Where(node => !dropped.Contains(node)))
        {
            if (changed.TryGetValue(node, out Accumulation? accumulation))
            {
                copy.Add(node, Remainder(copy, accumulation));
            }
            else
            {
                copy.Copy(node);
            }
        }

        return copy.Map(_request);
    }

    private Sum Remainder(GraphCopy copy, Accumulation accumulation)
    {
        copy.Graph.Describe(accumulation.Quotient.Label.Origin, () => accumulation.Quotient.Label.Name);
        Sum result = copy.Graph.Reduce(copy.Map(FlatForm(accumulation)), accumulation.Modulus, value => value / accumulation.Modulus);
        if (result.IsIdentity && result.Node.Definition is RemainderDefinition)
        {
            result.Node.Label = accumulation.Node.Label;
            result.Node.Type = accumulation.Node.Type;
        }

        return result;
    }
}
