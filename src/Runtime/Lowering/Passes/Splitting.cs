using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Passes;

/// <summary>
/// A quotient with more classes than allowed becomes the digits of its number, the most significant first: with two classes, bits.
/// </summary>
/// <remarks>
/// Digit j to base B of <c>(s - t) / m</c> is the number of multiples of <c>m B^j</c> that <c>s - t</c>, less what the digits before it stand for, has reached.
/// The number is the sum of its digits times their weights, so whoever reads the quotient as part of a sum reads the digits instead.
/// </remarks>
internal static class Splitting
{
    /// <summary>The request with every such quotient split; the same one where there is none.</summary>
    public static GraphRequest Run(GraphRequest request)
    {
        int most = request.Graph.Limits.MaxClasses;
        if (most < 2 || request.Graph.Nodes.All(node => node.Values.Count <= most))
        {
            return request;
        }

        var readers = new NodeReaders(request);
        HashSet<DataflowNode> wide = [.. readers.Needed.Where(node => node.Values.Count > most && IsEven(node) && IsAddedUp(node, readers, request))];
        if (wide.Count == 0)
        {
            return request;
        }

        var copy = new GraphCopy(request.Graph.Limits);
        foreach (DataflowNode node in readers.Needed)
        {
            if (wide.Contains(node))
            {
                copy.Add(node, Digits(copy, node, most));
            }
            else if (node.Definition is RemainderDefinition remainder && wide.Contains(remainder.Quotient.Node))
            {
                Sum difference = SumAlgebra.Merge(copy.Map(remainder.Form), copy.Graph.Scale(copy.Map(remainder.Quotient), -remainder.Modulus));
                copy.Add(node, Sum.Of(copy.Node(node, new AffineDefinition(difference), node.Values.Values.ToArray())));
            }
            else
            {
                copy.Copy(node);
            }
        }

        return copy.Map(request);
    }

    // Breakpoints at one distance, and values at one distance.
    private static bool IsEven(DataflowNode node) => node.Definition is ThresholdDefinition { Breakpoints: { Count: > 1 } breakpoints }
        && IsProgression(breakpoints.AsSpan()) && IsProgression(node.Values.Values);

    private static bool IsProgression(ReadOnlySpan<long> values)
    {
        for (int i = 2; i < values.Length; i++)
        {
            if (values[i] - values[i - 1] != values[1] - values[0])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddedUp(DataflowNode node, NodeReaders readers, GraphRequest request) =>
        readers[node].SelectMany(static reader => NodeSources.Of(reader.Definition)).Concat(request.Outputs.Where(static output => !output.Value.IsUnary).Select(static output => output.Value))
            .SelectMany(static sum => sum.Terms).Where(term => term.Node == node).All(static term => term.LinearFactor() is not null)
        && readers[node].All(static reader => reader.Definition is AffineDefinition or ThresholdDefinition or RemainderDefinition)
        && request.Outputs.All(output => !output.Value.IsUnary || output.Value.Node != node);

    private static Sum Digits(GraphCopy copy, DataflowNode node, int radix)
    {
        var threshold = (ThresholdDefinition)node.Definition;
        long distance = threshold.Breakpoints[1] - threshold.Breakpoints[0], step = node.Values[1] - node.Values[0];
        Sum rest = SumAlgebra.Merge(copy.Map(threshold.Form), Sum.Of(distance - threshold.Breakpoints[0])), number = Sum.Of(0);
        long weight = 1;
        while (weight * radix < node.Values.Count)
        {
            weight *= radix;
        }

        for (long left = node.Values.Count - 1; weight >= 1; weight /= radix)
        {
            int count = (int)Math.Min(left / weight, radix - 1);
            EquatableArray<long> breakpoints = Enumerable.Range(1, count).Select(i => distance * weight * i).ToEquatableArray();
            DataflowNode token = copy.Node(node, new ThresholdDefinition(rest, breakpoints), View.Numbers(count + 1).Values.ToArray());
            token.Label = node.Label with { Name = $"{node.Label.Name}[{Integers.Text(weight)}]" };
            var digit = Sum.Of(token);
            number = SumAlgebra.Merge(number, copy.Graph.Scale(digit, weight));
            rest = SumAlgebra.Merge(rest, copy.Graph.Scale(digit, -distance * weight));
            left = weight - 1;
        }

        return SumAlgebra.Merge(copy.Graph.Scale(number, step), Sum.Of(node.Values[0]));
    }
}
