using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>Operations on two values: a multiple, a view, a threshold where they are one, else a token of the operation.</summary>
internal static class Combination
{
    // Pairs of source classes that may be run through to find an operation's values.
    private const long MaxPairs = 1 << 24;

    /// <summary><c>left operation right</c> as <see cref="Operations.Apply"/> defines it.</summary>
    public static Sum Combine(this DataflowGraph graph, Operation operation, Sum left, Sum right)
    {
        try
        {
            return graph.CombineExactly(operation, left, right);
        }
        catch (OverflowException)
        {
            throw graph.TooLarge(LimitKind.Range, long.MaxValue, long.MaxValue);
        }
    }

    private static Sum CombineExactly(this DataflowGraph graph, Operation operation, Sum left, Sum right)
    {
        if (right.IsConstant)
        {
            return graph.WithConstant(operation, left, right.Constant);
        }

        if (left.IsConstant)
        {
            return IsCommutative(operation)
                ? graph.WithConstant(operation, right, left.Constant)
                : graph.Map(graph.Materialise(right), value => Operations.Apply(operation, left.Constant, value));
        }

        if (IsBit(left) && IsBit(right) && graph.TryLogic(operation, left, right) is { } logic)
        {
            return logic;
        }

        if (operation is Operation.Min or Operation.Max)
        {
            return graph.Extremum(operation == Operation.Max, left, right);
        }

        return graph.TryDivide(operation, left, right) ?? graph.TryHalve(operation, left, right) ?? graph.OfTokens(operation, graph.Materialise(left), graph.Materialise(right));
    }

    private static Sum WithConstant(this DataflowGraph graph, Operation operation, Sum sum, long constant)
    {
        long magnitude = constant == long.MinValue ? long.MaxValue : Math.Abs(constant);
        bool isMask = constant > 0 && (constant & (constant + 1)) == 0 && constant < long.MaxValue;
        return operation switch
        {
            Operation.Multiply => graph.Scale(sum, constant),
            Operation.LeftShift => graph.Scale(sum, 1L << (int)constant),
            Operation.Remainder when magnitude > 1 => graph.Reduce(sum, magnitude, value => value / magnitude),
            Operation.And when isMask => graph.Reduce(sum, constant + 1, value => FloorDivide(value, constant + 1)),
            _ => graph.Map(sum, value => Operations.Apply(operation, value, constant)),
        };
    }

    private static long FloorDivide(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);

    private static Sum? TryLogic(this DataflowGraph graph, Operation operation, Sum left, Sum right) => operation switch
    {
        Operation.And or Operation.Min or Operation.Multiply => graph.And(left, right),
        Operation.Or or Operation.Max => graph.Or(left, right),
        Operation.ExclusiveOr => graph.Reduce(graph.Add(left, right), 2, static value => value / 2),
        _ => null,
    };

    private static Sum OfTokens(this DataflowGraph graph, Operation operation, Sum left, Sum right)
    {
        if (ReferenceEquals(left.Node, right.Node))
        {
            return Sum.Of(left.Node, left.UnaryView.Zip(right.UnaryView, (x, y) => Operations.Apply(operation, x, y)));
        }

        if (IsCommutative(operation) && left.Node.Id > right.Node.Id)
        {
            (left, right) = (right, left);
        }

        return Sum.Of(graph.Node(new OperationDefinition(operation, left, right), TokenType.Int, () => graph.ValuesOf(operation, left, right)));
    }

    private static long[] ValuesOf(this DataflowGraph graph, Operation operation, Sum left, Sum right)
    {
        long pairs = (long)left.UnaryView.Count * right.UnaryView.Count;
        if (pairs > MaxPairs)
        {
            throw graph.TooLarge(LimitKind.Domain, pairs, graph.Limits.MaxValues);
        }

        graph.Take(pairs * DataflowGraph.StepsPerTerm);
        var values = new HashSet<long>();
        foreach ((long x, long y) in Division.Pairs(left, right))
        {
            values.Add(Operations.Apply(operation, x, y));
        }

        return values.Count <= graph.Limits.MaxValues
            ? values.OrderBy(static value => value).ToArray()
            : throw graph.TooLarge(LimitKind.Domain, values.Count, graph.Limits.MaxValues);
    }

    private static bool IsCommutative(Operation operation) => operation is
        Operation.Multiply or Operation.And or Operation.Or or Operation.ExclusiveOr or Operation.Min or Operation.Max;

    private static bool IsBit(Sum sum) => Interval.Of(sum, Assumptions.None).IsWithin(0, 1);
}
