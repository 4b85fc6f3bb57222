using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Reports;

/// <summary>What one program costs.</summary>
/// <param name="Name">The program's name.</param>
/// <param name="TokenCount">Tokens of its chain without END: its length complexity.</param>
/// <param name="LargestClassCount">The largest number of classes of a token.</param>
/// <param name="WeightCount">Number of weights, biases included.</param>
/// <param name="Window">How many tokens back in the chain a rule reads at most; the prompt does not count.</param>
/// <param name="Accumulator">The narrowest integer for weights and scores.</param>
/// <param name="Status">Whether the predictor is proved.</param>
/// <param name="SlotsByRule">How many slots each rule predicts, END left out, by the rules' names.</param>
public sealed record ParetoRow(
    string Name,
    int TokenCount,
    int LargestClassCount,
    long WeightCount,
    int Window,
    AccumulatorType Accumulator,
    ProofStatus Status,
    EquatableArray<RuleCount> SlotsByRule)
{
    /// <summary>True if another program of the table costs no more in any of tokens, classes, weights and window, and less in one.</summary>
    public bool IsDominated { get; internal init; }

    internal bool Dominates(ParetoRow other) => !Equals(CostOf(this), CostOf(other))
        && TokenCount <= other.TokenCount && LargestClassCount <= other.LargestClassCount && WeightCount <= other.WeightCount && Window <= other.Window;

    private static (int Tokens, int Classes, long Weights, int Window) CostOf(ParetoRow row) => (row.TokenCount, row.LargestClassCount, row.WeightCount, row.Window);
}

/// <summary>How many slots a rule predicts.</summary>
/// <param name="Rule">The rule, as certificates name it.</param>
/// <param name="Count">Number of slots.</param>
public sealed record RuleCount(string Rule, int Count);
