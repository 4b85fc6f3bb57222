using System.Numerics;
using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>Unary functions of a value, and values as tokens of their own.</summary>
internal static class Mapping
{
    private const long MaxGap = 1 << 16;

    // Narrower sums are read as they stand, so that tokens of one sum are recognised as such.
    private const long MaxWidth = 1 << 22;

    /// <summary>
    /// <c>function(sum)</c>. On one node it is a view. On a sum it is one token: the interval that the sum lies in where the
    /// function is constant on long runs, else the sum itself; the function is then a view of that token.
    /// </summary>
    /// <remarks>The function must have a value for every value of the sum, also for those that the path at hand excludes.</remarks>
    public static Sum Map(this DataflowGraph graph, Sum sum, Func<long, long> function, TokenType? type = null)
    {
        if (sum.IsConstant)
        {
            return Sum.Of(function(sum.Constant));
        }

        if (sum.IsUnary)
        {
            return Sum.Of(sum.Node, sum.UnaryView.Map(function));
        }

        if (graph.Find(new AffineDefinition(sum)) is { } known)
        {
            return Sum.Of(known, known.Values.Map(function));
        }

        long[] values = graph.ValuesOf(sum);
        List<Run> runs = RunsOf(values, function);
        return runs.Count == 1 ? Sum.Of(runs[0].Value)
            : runs.Count == values.Length ? graph.Map(graph.Materialise(sum), function)
            : graph.Threshold(sum, runs, type ?? TokenType.Int);
    }

    /// <summary>The value as a view of one node: a token of its own if it is a sum of several.</summary>
    public static Sum Materialise(this DataflowGraph graph, Sum sum) => sum.Terms.Count <= 1
        ? sum
        : Sum.Of(graph.Node(new AffineDefinition(sum), TokenType.Int, () => graph.ValuesOf(sum)));

    // Values of the function ascend with the node's classes where they are monotone; otherwise the node counts intervals.
    private static Sum Threshold(this DataflowGraph graph, Sum sum, List<Run> runs, TokenType type)
    {
        bool ascends = IsMonotone(runs, 1), descends = IsMonotone(runs, -1);
        if (descends && !ascends)
        {
            sum = graph.Scale(sum, -1);
            runs = runs.Select(static run => new Run(-run.Last, -run.First, run.Value)).Reverse().ToList();
        }

        bool isBool = type == TokenType.Bool && runs.Count == 2 && runs.TrueForAll(static run => run.Value is 0 or 1);
        var results = new View(runs.Select(static run => run.Value).ToArray());
        var breakpoints = runs.Skip(1).Select(static run => run.First).ToEquatableArray();
        sum = Interval.Of(sum, Assumptions.None).Width > MaxWidth ? Clamped(sum, breakpoints[0], breakpoints[breakpoints.Count - 1]) : sum;
        if (sum.IsUnary)
        {
            return Sum.Of(sum.Node, sum.UnaryView.Map(value => results[ThresholdMeaning.IntervalOf(breakpoints, value)]));
        }

        DataflowNode node = graph.Node(
            new ThresholdDefinition(sum, breakpoints),
            isBool ? TokenType.Bool : TokenType.Int,
            () => ascends || descends ? results.Values.ToArray() : Numbers(runs.Count));
        return Sum.Of(node, results);
    }

    // What takes a sum beyond all breakpoints whatever the other terms are ("less than int.MaxValue") need not take it farther.
    private static Sum Clamped(Sum sum, long first, long last)
    {
        for (int i = 0; i < sum.Terms.Count; i++)
        {
            SumTerm term = sum.Terms[i];
            Interval all = Interval.Of(sum, Assumptions.None);
            long least = Saturated((BigInteger)first - 1 - all.Max + term.View.Max), greatest = Saturated((BigInteger)last - all.Min + term.View.Min);
            View clamped = term.View.Map(value => Math.Max(Math.Min(value, greatest), least));
            sum = Sum.Create(sum.Constant, sum.Terms.Select((other, j) => j == i ? new SumTerm(term.Node, clamped) : other));
        }

        return sum;
    }

    private static long Saturated(BigInteger value) => (long)BigInteger.Min(BigInteger.Max(value, long.MinValue), long.MaxValue);

    // Three intervals are usually below, at and above something.
    private static long[] Numbers(int count) => Enumerable.Range(count == 3 ? -1 : 0, count).Select(static r => (long)r).ToArray();

    private static bool IsMonotone(List<Run> runs, int direction)
    {
        for (int i = 1; i < runs.Count; i++)
        {
            if (runs[i].Value.CompareTo(runs[i - 1].Value) != direction)
            {
                return false;
            }
        }

        return true;
    }

    // Maximal runs of one value over the reachable arguments. A run starts as early as the function allows, so that
    // quotients break at multiples of the divisor whatever is reachable.
    private static List<Run> RunsOf(long[] arguments, Func<long, long> function)
    {
        var runs = new List<Run>();
        foreach (long argument in arguments)
        {
            long value = function(argument);
            if (runs.Count > 0 && runs[runs.Count - 1].Value == value)
            {
                runs[runs.Count - 1] = runs[runs.Count - 1] with { Last = argument };
                continue;
            }

            // Behind a wide gap it may start anywhere in it.
            long first = argument, least = Math.Max(argument - MaxGap, runs.Count > 0 ? runs[runs.Count - 1].Last + 1 : argument);
            while (first > least && function(first - 1) == value)
            {
                first--;
            }

            if (runs.Count > 0)
            {
                runs[runs.Count - 1] = runs[runs.Count - 1] with { Last = first - 1 };
            }

            runs.Add(new Run(first, argument, value));
        }

        return runs;
    }

    /// <summary>Arguments from <paramref name="First"/> to <paramref name="Last"/> with one function value.</summary>
    private sealed record Run(long First, long Last, long Value);
}
