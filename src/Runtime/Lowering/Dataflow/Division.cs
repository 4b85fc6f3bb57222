using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>Division by a variable: the quotient is one threshold whose breakpoints, the multiples of the divisor, move with it.</summary>
internal static class Division
{
    // Breakpoints times divisors, and dividends times divisors, that may be run through.
    private const long MaxPairs = 1 << 22;

    // Up to so many pairs of two tokens, a remainder is one token of all of them: shorter than three, and no larger than most.
    private const long MaxJointPairs = 1 << 10;

    /// <summary>
    /// <c>left / right</c>, or <c>left % right</c> as <c>left - (left / right) * right</c>; <see langword="null"/> where one of them can be negative,
    /// or the tables are too large.
    /// </summary>
    /// <remarks>By 0 every breakpoint is 0: the quotient is the greatest there is, and the remainder the dividend. No input goes that way.</remarks>
    public static Sum? TryDivide(this DataflowGraph graph, Operation operation, Sum left, Sum right)
    {
        if (operation is not (Operation.Divide or Operation.Remainder) || Interval.Of(left, Assumptions.None) is not { Min: >= 0, Max: var greatest })
        {
            return null;
        }

        Sum divisor = graph.Materialise(right);
        View divisors = divisor.UnaryView;
        if (divisors.Min < 0 || divisors.Max == 0)
        {
            return null;
        }

        long count = greatest / divisors.Image().First(static value => value > 0);
        long[] dividends = count < graph.Limits.MaxClasses && count * divisors.Count <= MaxPairs ? graph.ValuesOf(left) : [];
        long pairs = (long)dividends.Length * divisors.Count;
        if (pairs == 0 || pairs > MaxPairs || (operation == Operation.Remainder && left.IsUnary && pairs <= MaxJointPairs))
        {
            return null;
        }

        Sum quotient = graph.Quotient(left, divisor, count);
        return operation == Operation.Divide ? quotient : graph.Remainder(left, divisor, quotient, dividends);
    }

    /// <summary>The pairs of values that both sides of an operation can have together: any, unless one side is a threshold that moves with the other.</summary>
    public static IEnumerable<(long Left, long Right)> Pairs(Sum left, Sum right) =>
        left.Node.Definition is MovingThresholdDefinition first && ReferenceEquals(first.Mover, right.Node) ? Pairs(left, first, right)
        : right.Node.Definition is MovingThresholdDefinition second && ReferenceEquals(second.Mover, left.Node)
            ? Pairs(right, second, left).Select(static pair => (pair.Right, pair.Left))
        : left.UnaryView.Image() is var lefts && right.UnaryView.Image() is var rights ? lefts.SelectMany(_ => rights, static (x, y) => (x, y))
        : [];

    private static IEnumerable<(long Left, long Right)> Pairs(Sum threshold, MovingThresholdDefinition definition, Sum mover)
    {
        Interval range = Interval.Of(definition.Form, Assumptions.None);
        View intervals = threshold.UnaryView, movers = mover.UnaryView;
        for (int x = 0; x < movers.Count; x++)
        {
            for (int r = 0; r < intervals.Count; r++)
            {
                bool isBelow = r > 0 && definition.Breakpoints[r - 1][x] > range.Max;
                bool isAbove = r < definition.Breakpoints.Count && definition.Breakpoints[r][x] <= range.Min;
                if (!isBelow && !isAbove)
                {
                    yield return (intervals[r], movers[x]);
                }
            }
        }
    }

    private static Sum Quotient(this DataflowGraph graph, Sum dividend, Sum divisor, long count)
    {
        if (count == 0)
        {
            return Sum.Of(0);
        }

        var breakpoints = new View[count];
        for (int j = 1; j <= breakpoints.Length; j++)
        {
            int factor = j;
            breakpoints[j - 1] = divisor.UnaryView.Map(value => checked(factor * value));
        }

        graph.Take(count * divisor.UnaryView.Count);
        return Sum.Of(graph.Node(
            new MovingThresholdDefinition(dividend, divisor.Node, breakpoints.ToEquatableArray()),
            TokenType.Int,
            () => View.Numbers(breakpoints.Length + 1).Values.ToArray()));
    }

    private static Sum Remainder(this DataflowGraph graph, Sum dividend, Sum divisor, Sum quotient, long[] dividends)
    {
        Sum product = graph.Combine(Operation.Multiply, quotient, divisor);
        long[] divisors = divisor.UnaryView.Image();
        graph.Take((long)dividends.Length * divisors.Length);
        Sum difference = SumAlgebra.Merge(dividend, graph.Scale(product, -1));
        return difference.IsUnary || difference.IsConstant ? difference : Sum.Of(graph.Node(
            new AffineDefinition(difference),
            TokenType.Int,
            () => dividends.SelectMany(_ => divisors, static (s, d) => d == 0 ? s : s % d).Distinct().OrderBy(static value => value).ToArray()));
    }
}
