using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Lowering.OneStep;

/// <summary>Whether one linear step computes a function: the quick witness first, then a perceptron, then exact linear programming.</summary>
internal static class StepDecision
{
    /// <summary>Operations that a decision may take unless the caller says otherwise.</summary>
    public const long DefaultBudget = 50_000_000;

    /// <summary>Decides within about <paramref name="budget"/> operations for each of the three ways; deterministic.</summary>
    public static StepVerdict Decide(StepTable table, long budget = DefaultBudget)
    {
        if (table.Sizes.Count == 2 && Crossing.TryFind(table, budget) is { } crossing)
        {
            return new StepVerdict(Weights: null, crossing);
        }

        return StepPerceptron.TryFind(table, budget) is { } found
            ? new StepVerdict(WithBias(table, found.Bias, found.Rows), Witness: null)
            : StepProgramme.Decide(table, budget);
    }

    // Every tuple has one class of the first source, so a bias may stand in its rows.
    private static EquatableArray<EquatableArray<int>> WithBias(StepTable table, EquatableArray<int> bias, EquatableArray<EquatableArray<int>> rows) => rows
        .Select((row, i) => i > 0 ? row : row.Select((weight, at) => weight + bias[at % table.ClassCount]).ToEquatableArray())
        .ToEquatableArray();
}
