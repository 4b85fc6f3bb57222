using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>One of several values chosen by another: what the choices share costs nothing, the rest is a product or a select token.</summary>
internal static class Selection
{
    // Above this many classes a product with a truth value is searched for too long; a select token needs no search.
    private const int MaxProductClasses = 256;

    /// <summary><paramref name="whenTrue"/> where the condition is 1, else <paramref name="whenFalse"/>.</summary>
    public static Sum Select(this DataflowGraph graph, Sum condition, Sum whenTrue, Sum whenFalse)
    {
        if (condition.IsConstant || whenTrue.Equals(whenFalse))
        {
            return condition.Constant != 0 ? whenTrue : whenFalse;
        }

        // Farther apart than a long can say, they share nothing that could be taken off both.
        if (!graph.HasDifference(whenTrue, whenFalse))
        {
            return graph.ChooseBy(graph.Materialise(condition), whenTrue, whenFalse);
        }

        // What both share stands outside: "if (c) sum += x" is sum + (c ? x : 0).
        Sum shared = Shared(whenTrue, whenFalse);
        Sum first = graph.Subtract(whenTrue, shared), second = graph.Subtract(whenFalse, shared);
        return graph.Add(shared, graph.SelectDistinct(condition, first, second));
    }

    /// <summary>The choice with number <paramref name="index"/>, from 0; an index outside chooses 0 (such paths are excluded elsewhere).</summary>
    public static Sum SelectAt(this DataflowGraph graph, Sum index, IReadOnlyList<Sum> choices)
    {
        if (index.IsConstant)
        {
            return index.Constant >= 0 && index.Constant < choices.Count ? choices[(int)index.Constant] : Sum.Of(0);
        }

        Sum selector = graph.Materialise(index);
        return graph.Choose(selector.Node, selector.UnaryView.Values.ToArray()
            .Select(i => i >= 0 && i < choices.Count ? choices[(int)i] : Sum.Of(0)).ToList());
    }

    private static Sum SelectDistinct(this DataflowGraph graph, Sum condition, Sum whenTrue, Sum whenFalse)
    {
        if (whenTrue.IsConstant && whenFalse.IsConstant)
        {
            return graph.Add(whenFalse, graph.Scale(condition, whenTrue.Constant - whenFalse.Constant));
        }

        if (graph.TryExtremum(condition, whenTrue, whenFalse) is { } extremum)
        {
            return extremum;
        }

        Sum selector = graph.Materialise(condition);
        (Sum factor, Sum? product) = whenFalse is { IsConstant: true, Constant: 0 } ? (selector, whenTrue)
            : whenTrue is { IsConstant: true, Constant: 0 } ? (graph.Not(selector), whenFalse)
            : (selector, (Sum?)null);
        if (product is not null && graph.ValuesOf(product).Length <= MaxProductClasses)
        {
            return graph.Combine(Operation.Multiply, factor, product);
        }

        return graph.ChooseBy(selector, whenTrue, whenFalse);
    }

    private static bool HasDifference(this DataflowGraph graph, Sum left, Sum right) =>
        graph.RangeOf(left, Assumptions.None).HasDifference(graph.RangeOf(right, Assumptions.None));

    private static Sum ChooseBy(this DataflowGraph graph, Sum selector, Sum whenTrue, Sum whenFalse) =>
        graph.Choose(selector.Node, selector.UnaryView.Values.ToArray().Select(value => value != 0 ? whenTrue : whenFalse).ToList());

    // byClass holds the value for each class of the selecting node. Selections by the same node inside are opened up.
    private static Sum Choose(this DataflowGraph graph, DataflowNode selector, List<Sum> byClass)
    {
        // There may be as many classes as values, but few choices: what is asked of a choice is asked once.
        Dictionary<Sum, SelectDefinition?> inner = byClass.Distinct().ToDictionary(static choice => choice, choice => SelectedBy(selector, choice));
        for (int i = 0; i < byClass.Count; i++)
        {
            byClass[i] = graph.Materialise(Opened(selector, byClass[i], inner[byClass[i]], i));
        }

        if (byClass.TrueForAll(choice => choice.IsConstant || ReferenceEquals(choice.Node, selector)))
        {
            return Sum.Of(selector, new View(byClass.Select(static (choice, i) => choice.At(i)).ToArray()));
        }

        List<Sum> choices = byClass.Distinct().ToList();
        if (choices.Count == 1)
        {
            return choices[0];
        }

        Dictionary<Sum, long> numberOf = Enumerable.Range(0, choices.Count).ToDictionary(i => choices[i], static i => (long)i);
        var numbers = new View(byClass.Select(choice => numberOf[choice]).ToArray());
        return Sum.Of(graph.Node(
            new SelectDefinition(Sum.Of(selector, numbers), choices.ToEquatableArray()),
            TokenType.Int,
            () => graph.ValuesOf(choices)));
    }

    private static Sum Opened(DataflowNode selector, Sum choice, SelectDefinition? inner, int selected)
    {
        if (choice.IsUnary && ReferenceEquals(choice.Node, selector))
        {
            return Sum.Of(choice.At(selected));
        }

        return inner is null ? choice : inner.Choices[(int)inner.Selector.At(selected)];
    }

    private static SelectDefinition? SelectedBy(DataflowNode selector, Sum choice) =>
        choice.IsUnary && choice.Node.Definition is SelectDefinition { Selector.IsUnary: true } inner
        && ReferenceEquals(inner.Selector.Node, selector) && choice.IsIdentity ? inner : null;

    private static long[] ValuesOf(this DataflowGraph graph, List<Sum> choices)
    {
        graph.Take(choices.Sum(choice => graph.ValuesOf(choice).LongLength) * DataflowGraph.StepsPerTerm);
        long[] values = choices.SelectMany(graph.ValuesOf).Distinct().OrderBy(static value => value).ToArray();
        return values.Length <= graph.Limits.MaxValues ? values : throw graph.TooLarge(LimitKind.Domain, values.Length, graph.Limits.MaxValues);
    }

    private static Sum Shared(Sum left, Sum right) => Sum.Create(
        0,
        left.Terms.Where(term => right.Terms.AsSpan().IndexOf(term) >= 0));
}
