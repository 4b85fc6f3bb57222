using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>Sums of sums and multiples of them: what costs no token.</summary>
internal static class SumAlgebra
{
    /// <summary><c>left + right</c>; a remainder written by hand (<c>e - m * (e / m)</c>) is recognised.</summary>
    public static Sum Add(this DataflowGraph graph, Sum left, Sum right)
    {
        graph.Take((left.Terms.Count + right.Terms.Count) * DataflowGraph.StepsPerTerm);
        try
        {
            return graph.WithRemainders(Merge(left, right));
        }
        catch (OverflowException)
        {
            throw graph.TooLarge(LimitKind.Range, long.MaxValue, long.MaxValue);
        }
    }

    /// <summary>Least and greatest value of a sum, as far as a path allows them.</summary>
    public static Interval RangeOf(this DataflowGraph graph, Sum sum, Assumptions assumptions)
    {
        try
        {
            return Interval.Of(sum, assumptions);
        }
        catch (OverflowException)
        {
            throw graph.TooLarge(LimitKind.Range, long.MaxValue, long.MaxValue);
        }
    }

    /// <summary><c>left - right</c>.</summary>
    public static Sum Subtract(this DataflowGraph graph, Sum left, Sum right) => graph.Add(left, graph.Scale(right, -1));

    /// <summary><c>factor * sum</c>.</summary>
    public static Sum Scale(this DataflowGraph graph, Sum sum, long factor)
    {
        if (factor == 1)
        {
            return sum;
        }

        graph.Take(sum.Terms.Count * DataflowGraph.StepsPerTerm);
        try
        {
            return Sum.Create(
                checked(sum.Constant * factor),
                sum.Terms.Select(term => new SumTerm(term.Node, term.View.Map(value => checked(value * factor)))));
        }
        catch (OverflowException)
        {
            throw graph.TooLarge(LimitKind.Range, long.MaxValue, long.MaxValue);
        }
    }

    /// <summary><c>left + right</c> as it stands: nothing is recognised in it.</summary>
    public static Sum Merge(Sum left, Sum right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            (Sum constant, Sum other) = left.IsConstant ? (left, right) : (right, left);
            return constant.Constant == 0 ? other : Sum.Create(checked(constant.Constant + other.Constant), other.Terms);
        }

        var terms = new List<SumTerm>(left.Terms.Count + right.Terms.Count);
        int i = 0, j = 0;
        while (i < left.Terms.Count || j < right.Terms.Count)
        {
            int order = i == left.Terms.Count ? 1 : j == right.Terms.Count ? -1 : left.Terms[i].Node.Id.CompareTo(right.Terms[j].Node.Id);
            terms.Add(order < 0 ? left.Terms[i++] : order > 0 ? right.Terms[j++] : Together(left.Terms[i++], right.Terms[j++]));
        }

        return Sum.Create(checked(left.Constant + right.Constant), terms);
    }

    private static SumTerm Together(SumTerm left, SumTerm right) => new(left.Node, left.View.Plus(right.View));
}
