using CotGen.Certification;
using CotGen.Programs;

namespace CotGen;

/// <summary>What was learned about a machine's rows, from what, and what was shown about it. Sorts of data are always counted apart.</summary>
/// <param name="Program">The machine's program.</param>
/// <param name="Weights">The learned weights in the program's shape: a rule for cells and one for row ends.</param>
/// <param name="Model">The same as the learner made it: tokens and distances.</param>
/// <param name="Verdict">What is known about the weights and, for a compiled machine, about its table.</param>
/// <param name="Traces">Traces from random configurations that were kept; <see cref="MachineTrace.Index"/> is the number of the draw.</param>
/// <param name="DrawnTraces">Random traces drawn to choose them from.</param>
/// <param name="Counterexamples">Traces that joined because they show a window that was wrong; numbered from 0.</param>
/// <param name="SlotRows">Examples of a single rule without a trace around them: 0, since every window comes with a row that shows it.</param>
/// <param name="Rounds">Rounds of training.</param>
/// <param name="Seconds">Time taken; nothing was decided by it.</param>
public sealed record MachineLearningResult(
    CotProgram Program,
    LinearWeights Weights,
    TrainedModel Model,
    CotVerdict Verdict,
    EquatableArray<MachineTrace> Traces,
    long DrawnTraces,
    EquatableArray<MachineTrace> Counterexamples,
    int SlotRows,
    int Rounds,
    double Seconds)
{
    /// <summary>What was shown rule by rule.</summary>
    public Certificate Certificate => Verdict.Certificate;

    /// <summary>True if both rules are proved, for every width and every number of steps.</summary>
    public bool IsProved => Certificate.IsProved;

    /// <summary>A predictor with the learned weights.</summary>
    public MachinePredictor Predictor => new(Program, Weights);

    /// <summary>The updates made for rule <paramref name="slot"/> (0 cells, 1 row ends) and what <see cref="MistakeBound"/> allows, given the constructed rule as reference.</summary>
    /// <returns>The bound is <see langword="null"/> where learning began at random weights.</returns>
    public (long Updates, double? Bound) Mistakes(int slot) =>
        (Model.Slots[slot].Updates, Learning.ReferenceNorm.Of(Program, slot) is { } norm ? Model.Slots[slot].MistakeBound(norm) : null);
}

/// <summary>A configuration of a machine and the rows that follow it.</summary>
/// <param name="Index">The trace's number among its sort.</param>
/// <param name="Prompt">A separator, W cells with one head among them, a separator.</param>
/// <param name="Chain">Rows of W + 1 tokens.</param>
public sealed record MachineTrace(long Index, EquatableArray<ushort> Prompt, EquatableArray<ushort> Chain)
{
    /// <summary>Tokens of a row, W + 1.</summary>
    public int RowLength => Prompt.Count - 1;
}
