using CotGen.Lowering.OneStep;

namespace CotGen.Lowering.Rules;

/// <summary>Weights of an operation on two tokens, found by search: a perceptron first, then exact linear programming.</summary>
internal static class SeparableRule
{
    /// <summary>Operations that the search for one slot's weights may take.</summary>
    public const long DefaultBudget = 20_000_000;

    /// <summary>
    /// Searches for weights of margin 1; <see langword="null"/> means that there are none (a witness shows it) or that none were
    /// found within <paramref name="budget"/> operations.
    /// </summary>
    public static SeparableWeights? TryFind(SeparableProblem problem, long budget = DefaultBudget)
    {
        if ((long)problem.Left.Count * problem.Right.Count * problem.Classes.Count * 2 > budget)
        {
            return null;
        }

        var table = StepTable.Of(problem);
        if (Crossing.TryFind(table, budget) is not null)
        {
            return null;
        }

        return StepPerceptron.TryFind(table, budget) is { } found ? new SeparableWeights(found.Bias, found.Rows[0], found.Rows[1]) : Exact(table, budget / 2);
    }

    // What the perceptron was too slow for. Tables are stored as 16-bit integers.
    private static SeparableWeights? Exact(StepTable table, long budget) =>
        StepProgramme.Decide(table, budget).Weights is { } weights && weights.All(static rows => rows.All(static weight => weight is >= short.MinValue and <= short.MaxValue))
            ? new SeparableWeights(new(new int[table.ClassCount]), weights[0], weights[1])
            : null;
}
