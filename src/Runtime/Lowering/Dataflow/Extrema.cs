using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>The greatest or the least of several values: one token, however many there are.</summary>
internal static class Extrema
{
    /// <summary>The greater of two values, or the smaller; what is a greatest value itself is opened up.</summary>
    public static Sum Extremum(this DataflowGraph graph, bool isMax, Sum left, Sum right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            (long bound, Sum other) = left.IsConstant ? (left.Constant, right) : (right.Constant, left);
            return graph.Map(other, value => isMax ? Math.Max(value, bound) : Math.Min(value, bound));
        }

        Sum first = graph.Materialise(left), second = graph.Materialise(right);
        if (ReferenceEquals(first.Node, second.Node))
        {
            return Sum.Of(first.Node, Further(isMax, first.UnaryView, second.UnaryView));
        }

        var byNode = new SortedDictionary<int, Sum>();
        foreach (Sum part in PartsOf(isMax, first).Concat<Sum>(PartsOf(isMax, second)))
        {
            byNode[part.Node.Id] = byNode.TryGetValue(part.Node.Id, out Sum? known) ? Sum.Of(part.Node, Further(isMax, known.UnaryView, part.UnaryView)) : part;
        }

        // A value that the extreme of another excludes is never the extreme itself.
        EquatableArray<Sum> parts = byNode.Values.ToEquatableArray();
        long reach = isMax ? parts.Max(static part => part.UnaryView.Min) : parts.Min(static part => part.UnaryView.Max);
        graph.Take(parts.Sum(static part => (long)part.UnaryView.Count));
        return Sum.Of(graph.Node(
            new ExtremumDefinition(isMax, parts),
            TokenType.Int,
            () => parts.SelectMany(static part => part.UnaryView.Image()).Where(value => isMax ? value >= reach : value <= reach).Distinct().OrderBy(static value => value).ToArray()));
    }

    /// <summary>"<c>x &lt; y ? x : y</c>" is the smaller value, whichever way it is written; <see langword="null"/> for any other choice.</summary>
    public static Sum? TryExtremum(this DataflowGraph graph, Sum condition, Sum whenTrue, Sum whenFalse)
    {
        if (!condition.IsUnary || condition.Node.Definition is not ThresholdDefinition { Breakpoints: { Count: 1 } breakpoints, Form: var form })
        {
            return null;
        }

        bool holdsAbove = condition.UnaryView[1] == 1;
        Sum rise = SumAlgebra.Merge(whenTrue, graph.Scale(whenFalse, -1)), fall = graph.Scale(rise, -1);
        if (condition.UnaryView[0] == condition.UnaryView[1] || (!form.Terms.Equals(rise.Terms) && !form.Terms.Equals(fall.Terms)))
        {
            return null;
        }

        // The form reaches its breakpoint where the rise is at least the edge, or where the fall is.
        bool rises = form.Terms.Equals(rise.Terms);
        long edge = breakpoints[0] - form.Constant + (rises ? rise : fall).Constant;
        return edge is 0 or 1 ? graph.Extremum(isMax: rises == holdsAbove, whenTrue, whenFalse) : null;
    }

    private static EquatableArray<Sum> PartsOf(bool isMax, Sum value) =>
        value.IsIdentity && value.Node.Definition is ExtremumDefinition extremum && extremum.IsMax == isMax ? extremum.Parts : [value];

    private static View Further(bool isMax, View left, View right) => left.Zip(right, isMax ? Math.Max : Math.Min);
}
