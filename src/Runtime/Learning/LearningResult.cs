using CotGen.Certification;
using CotGen.Programs;

namespace CotGen;

/// <summary>What was learned, from what, and what was shown about it. The three sorts of data are always counted apart.</summary>
/// <param name="Program">The program.</param>
/// <param name="Weights">The learned weights in the program's shape.</param>
/// <param name="Model">The same as the learner made it: tokens and positions.</param>
/// <param name="Verdict">What is known about the weights; the translation is not judged here.</param>
/// <param name="Traces">Random traces that were kept; <see cref="CotTrace.Index"/> is the number of the draw.</param>
/// <param name="DrawnTraces">Random traces drawn to choose them from.</param>
/// <param name="Counterexamples">Traces found by search because they show a source tuple that was wrong; numbered from 0.</param>
/// <param name="SlotRows">Source tuples that no search realised, learned as rows of a single slot.</param>
/// <param name="OpenSlots">The slots that are not proved, and why.</param>
/// <param name="Rounds">Rounds of training.</param>
/// <param name="Seconds">Time taken; nothing was decided by it.</param>
public sealed record LearningResult(
    CotProgram Program,
    LinearWeights Weights,
    TrainedModel Model,
    CotVerdict Verdict,
    EquatableArray<CotTrace> Traces,
    long DrawnTraces,
    EquatableArray<CotTrace> Counterexamples,
    EquatableArray<SlotRow> SlotRows,
    EquatableArray<OpenSlot> OpenSlots,
    int Rounds,
    double Seconds)
{
    /// <summary>What was shown slot by slot.</summary>
    public Certificate Certificate => Verdict.Certificate;

    /// <summary>True if every slot is proved.</summary>
    public bool IsProved => Certificate.IsProved;

    /// <summary>The updates made for slot <paramref name="slot"/> and what <see cref="MistakeBound"/> allows, given the closed form of its meaning as reference.</summary>
    /// <returns>The bound is <see langword="null"/> where the meaning has no closed form or learning began at random weights.</returns>
    public (long Updates, double? Bound) Mistakes(int slot) =>
        (Model.Slots[slot].Updates, Learning.ReferenceNorm.Of(Program, slot) is { } norm ? Model.Slots[slot].MistakeBound(norm) : null);
}

/// <summary>A slot that is not proved.</summary>
/// <param name="Slot">Number of the slot in <see cref="CotProgram.Chain"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="FailingTuples">Source tuples on which the right class does not lead by 1, counted up to 1,000; 0 where they were not counted.</param>
public sealed record OpenSlot(int Slot, string Name, string Reason, int FailingTuples);
