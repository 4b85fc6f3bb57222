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
    /// <summary>The request with every quotient split that has too many classes; the same one where there is none.</summary>
    public static GraphRequest WhereTooWide(GraphRequest request)
    {
        int most = request.Graph.Limits.MaxClasses;
        return most < 2 || request.Graph.Nodes.All(node => node.Values.Count <= most)
            ? request
            : Split(request, (node, _) => node.Values.Count > most ? Enumerable.Range(2, most - 1).Reverse() : []);
    }

    /// <summary>The request with every quotient split that has fewer weights in digits, each to the base that saves most.</summary>
    public static GraphRequest WhereItSaves(GraphRequest request) => Split(request, (node, readers) => SplitCost.BestFirst(node, readers, request.Graph.Limits.MaxClasses));

    private static GraphRequest Split(GraphRequest request, Func<DataflowNode, NodeReaders, IEnumerable<int>> radixesOf)
    {
        var readers = new NodeReaders(request);
        var excess = new DigitExcess(readers, request.Outputs);
        var wide = new Dictionary<DataflowNode, int>();
        foreach (DataflowNode node in readers.Needed.Where(node => IsEven(node) && IsAddedUp(node, readers, request)))
        {
            int chosen = radixesOf(node, readers).FirstOrDefault(radix => excess.TryAdd(node, radix));
            if (chosen > 1)
            {
                wide.Add(node, chosen);
            }
        }

        if (wide.Count == 0)
        {
            return request;
        }

        var copy = new GraphCopy(request.Graph.Limits);
        foreach (DataflowNode node in readers.Needed)
        {
            if (wide.TryGetValue(node, out int radix))
            {
                copy.Add(node, Digits(copy, node, radix));
            }
            else if (node.Definition is RemainderDefinition remainder && wide.ContainsKey(remainder.Quotient.Node))
            {
                Sum difference = SumAlgebra.Merge(copy.Map(remainder.Form), copy.Graph.Scale(copy.Map(remainder.Quotient), -remainder.Modulus));
                copy.Add(node, copy.Token(node, new AffineDefinition(difference), node.Values));
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
        foreach ((long weight, int count) in DigitsOf(node.Values.Count, radix))
        {
            EquatableArray<long> breakpoints = Enumerable.Range(1, count - 1).Select(i => distance * weight * i).ToEquatableArray();
            Sum digit = copy.Token(node, new ThresholdDefinition(rest, breakpoints), View.Numbers(count));
            digit.Node.Label = node.Label with { Name = $"{node.Label.Name}[{Integers.Text(weight)}]" };
            number = SumAlgebra.Merge(number, copy.Graph.Scale(digit, weight));
            rest = SumAlgebra.Merge(rest, copy.Graph.Scale(digit, -distance * weight));
        }

        return SumAlgebra.Merge(copy.Graph.Scale(number, step), Sum.Of(node.Values[0]));
    }

    /// <summary>The digits of the numbers below <paramref name="count"/>, the most significant first: what each counts for, and its classes.</summary>
    public static IEnumerable<(long Weight, int Classes)> DigitsOf(int count, int radix)
    {
        long weight = 1;
        while (weight * radix < count)
        {
            weight *= radix;
        }

        for (long left = count - 1; weight >= 1; weight /= radix)
        {
            yield return (weight, 1 + (int)Math.Min(left / weight, radix - 1));
            left = weight - 1;
        }
    }
}
