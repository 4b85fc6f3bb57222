using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>Remainders and wrap-around: <c>s - m q(s)</c>, two linear steps where one would need several intervals a class.</summary>
internal static class Reduction
{
    /// <summary>
    /// <c>sum - modulus * quotient(sum)</c> for a monotone quotient: unchanged where the quotient is always 0, a view on one
    /// node, else a remainder token after the quotient's.
    /// </summary>
    public static Sum Reduce(this DataflowGraph graph, Sum sum, long modulus, Func<long, long> quotient)
    {
        Interval range = Interval.Of(sum, Assumptions.None);
        if (quotient(range.Min) == quotient(range.Max))
        {
            return graph.Add(sum, Sum.Of(checked(-modulus * quotient(range.Min))));
        }

        long Reduced(long value) => checked(value - (modulus * quotient(value)));
        if (sum.IsUnary)
        {
            return graph.Map(sum, Reduced);
        }

        // Where no two values fall together, the sum itself has as many classes as its remainder and is one token instead of two.
        if (SumValues.TryEnumerate(sum, graph.Limits.MaxValues, out _) is { } values && values.Select(Reduced).Distinct().Count() == values.Length)
        {
            return graph.Map(graph.Materialise(sum), Reduced);
        }

        Sum counted = graph.Map(sum, quotient);
        return counted.IsUnary && counted.Node.Definition is ThresholdDefinition
            ? graph.Remainder(sum, modulus, counted, Reduced)
            : graph.Map(graph.Materialise(sum), Reduced);
    }

    /// <summary>Replaces <c>e - m * (e / m)</c> by the remainder that it is: its range is then known.</summary>
    public static Sum WithRemainders(this DataflowGraph graph, Sum sum)
    {
        for (int i = 0; sum.Terms.Count > 2 && i < sum.Terms.Count; i++)
        {
            if (sum.Terms[i].Node.Definition is not ThresholdDefinition threshold || sum.Terms[i].LinearFactor() is not (< -1 and var factor))
            {
                continue;
            }

            long modulus = -factor;
            Sum quotient = Sum.Of(sum.Terms[i].Node);
            Sum rest = WithoutTerm(sum, i, modulus);
            if (rest.Equals(threshold.Form) && IsQuotient(threshold, sum.Terms[i].Node, modulus))
            {
                return graph.Remainder(threshold.Form, modulus, quotient, value => value - (modulus * QuotientOf(threshold, sum.Terms[i].Node, value)));
            }
        }

        return sum;
    }

    private static Sum Remainder(this DataflowGraph graph, Sum sum, long modulus, Sum quotient, Func<long, long> reduced)
    {
        long[] values = graph.ValuesOf(sum).Select(reduced).Distinct().OrderBy(static value => value).ToArray();
        return values.Length == 1
            ? Sum.Of(values[0])
            : Sum.Of(graph.Node(new RemainderDefinition(sum, modulus, quotient), TokenType.Int, () => values));
    }

    private static Sum WithoutTerm(Sum sum, int index, long modulus)
    {
        // The normal form moved -m * (first quotient) into the constant; give it back.
        long first = sum.Terms[index].Node.Values[0];
        return Sum.Create(checked(sum.Constant + (modulus * first)), sum.Terms.Where((_, i) => i != index));
    }

    private static bool IsQuotient(ThresholdDefinition threshold, DataflowNode node, long modulus)
    {
        for (int i = 0; i < threshold.Breakpoints.Count; i++)
        {
            long reached = threshold.Breakpoints[i], value = node.Values[i + 1];
            if (reached / modulus != value || (reached - 1) / modulus != node.Values[i] || node.Values[i] != value - 1)
            {
                return false;
            }
        }

        return true;
    }

    private static long QuotientOf(ThresholdDefinition threshold, DataflowNode node, long value)
    {
        int found = threshold.Breakpoints.AsSpan().BinarySearch(value);
        return node.Values[found >= 0 ? found + 1 : ~found];
    }
}
