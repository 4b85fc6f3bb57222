using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>Truth values, 0 and 1: chains of one connective become one threshold.</summary>
internal static class Logic
{
    /// <summary><c>1 - condition</c>.</summary>
    public static Sum Not(this DataflowGraph graph, Sum condition) => graph.Subtract(Sum.Of(1), condition);

    /// <summary>Both. A conjunction is "the sum reaches its greatest value", and so is one of conjunctions.</summary>
    public static Sum And(this DataflowGraph graph, Sum left, Sum right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            (Sum constant, Sum other) = left.IsConstant ? (left, right) : (right, left);
            return constant.Constant == 0 ? constant : other;
        }

        (Sum first, long firstTop) = Top(graph, left);
        (Sum second, long secondTop) = Top(graph, right);
        return left.Equals(right)
            ? left
            : graph.Map(graph.Add(first, second), value => value >= firstTop + secondTop ? 1 : 0, TokenType.Bool);
    }

    /// <summary>Either. A disjunction is "the sum exceeds its least value", and so is one of disjunctions.</summary>
    public static Sum Or(this DataflowGraph graph, Sum left, Sum right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            (Sum constant, Sum other) = left.IsConstant ? (left, right) : (right, left);
            return constant.Constant == 0 ? other : constant;
        }

        (Sum first, long firstTop) = Top(graph, graph.Not(left));
        (Sum second, long secondTop) = Top(graph, graph.Not(right));
        return left.Equals(right)
            ? left
            : graph.Map(graph.Add(graph.Scale(first, -1), graph.Scale(second, -1)), value => value > -(firstTop + secondTop) ? 1 : 0, TokenType.Bool);
    }

    // A sum that reaches `top`, its greatest value, exactly where the condition holds: the condition itself, or the form that a
    // threshold token counts, so that the token is not needed.
    private static (Sum Form, long Top) Top(DataflowGraph graph, Sum condition)
    {
        if (condition.IsUnary && condition.Node.Definition is ThresholdDefinition { Breakpoints.Count: 1 } threshold)
        {
            Interval range = Interval.Of(threshold.Form, Assumptions.None);
            long breakpoint = threshold.Breakpoints[0];
            bool holdsAbove = condition.UnaryView[1] == 1;
            if (holdsAbove && range.Max == breakpoint)
            {
                return (threshold.Form, breakpoint);
            }

            if (!holdsAbove && range.Min == breakpoint - 1)
            {
                return (graph.Scale(threshold.Form, -1), 1 - breakpoint);
            }
        }

        return (condition, 1);
    }
}
