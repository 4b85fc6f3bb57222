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

    /// <summary>Replaces <c>e - m * (e / m)</c> by the remainder that it is, and <c>e</c> with another correction by a token of e: the range is then known.</summary>
    public static Sum WithRemainders(this DataflowGraph graph, Sum sum)
    {
        for (int i = 0; sum.Terms.Count > 2 && i < sum.Terms.Count; i++)
        {
            if (sum.Terms[i].Node.Definition is ThresholdDefinition threshold
                && (graph.TryWrittenRemainder(sum, i, threshold) ?? graph.TryCorrection(sum, i, threshold)) is { } recognised)
            {
                return recognised;
            }
        }

        return sum;
    }

    private static Sum? TryWrittenRemainder(this DataflowGraph graph, Sum sum, int index, ThresholdDefinition threshold)
    {
        DataflowNode node = sum.Terms[index].Node;
        if (sum.Terms[index].LinearFactor() is not (< -1 and var factor))
        {
            return null;
        }

        long modulus = -factor;
        return WithoutTerm(sum, index, modulus).Equals(threshold.Form) && IsQuotient(threshold, node, modulus)
            ? graph.Remainder(threshold.Form, modulus, Sum.Of(node), value => value - (modulus * QuotientOf(threshold, node, value)))
            : null;
    }

    // e + w(t), where t is a threshold token of e: a correction such as "d < 0 ? d + 10 : d". It is a remainder with modulus 1 and
    // quotient -w(t), and worth it where it is narrower than e and t apart and folds e: else "is it positive?" is better asked of
    // the sum, by a threshold, than of a token with as many classes.
    private static Sum? TryCorrection(this DataflowGraph graph, Sum sum, int index, ThresholdDefinition threshold)
    {
        SumTerm term = sum.Terms[index];
        Sum rest = Sum.Create(sum.Constant, sum.Terms.Where((_, i) => i != index));
        long factor = rest.Terms.Equals(threshold.Form.Terms) ? 1 : rest.Terms.Equals(graph.Scale(threshold.Form, -1).Terms) ? -1 : 0;
        if (factor == 0 || SumValues.TryEnumerate(threshold.Form, graph.Limits.MaxValues, out _) is not { } arguments)
        {
            return null;
        }

        long constant = rest.Constant - (factor * threshold.Form.Constant);
        long Corrected(long value) => checked((factor * value) + constant + term.View[threshold.IntervalOf(value)]);
        long[] values = arguments.Select(Corrected).Distinct().OrderBy(static value => value).ToArray();
        if (values.Length == 1)
        {
            return Sum.Of(values[0]);
        }

        Interval apart = Interval.Of(sum, Assumptions.None);
        bool isNarrower = values[0] > apart.Min || values[values.Length - 1] < apart.Max;
        return isNarrower && 3 * values.Length <= 2 * arguments.Length
            ? Sum.Of(graph.Node(new RemainderDefinition(rest, 1, graph.Scale(Sum.Of(term.Node, term.View), -1)), TokenType.Int, () => values))
            : null;
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

    private static long QuotientOf(ThresholdDefinition threshold, DataflowNode node, long value) => node.Values[threshold.IntervalOf(value)];
}
