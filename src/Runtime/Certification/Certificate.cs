using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>What was shown about the weights of a program: whether they compute its meanings. It says nothing about the method that the program came from.</summary>
/// <remarks>
/// Induction over the chain: a well-formed prompt lies in its classes, and a slot whose sources lie in theirs gets the
/// right token, which lies in its classes. So slot certificates add up to a statement about all prompts. Where blocks repeat it is one
/// about every token of every chain, however long; that a chain ends is not claimed.
/// </remarks>
/// <param name="ProgramHash">The program's <see cref="CotProgram.Hash"/>.</param>
/// <param name="Quantifier">What the statement ranges over: <c>all 10^8 inputs</c>, <c>every width and every number of steps</c>.</param>
/// <param name="Slots">One certificate per slot of <see cref="CotProgram.Chain"/>, END included.</param>
/// <param name="WeightCount">Number of weights, biases included.</param>
/// <param name="Accumulator">The narrowest integer for weights and scores.</param>
public sealed record Certificate(
    string ProgramHash,
    string Quantifier,
    EquatableArray<SlotCertificate> Slots,
    long WeightCount,
    AccumulatorType Accumulator)
{
    /// <summary>Refuted if one slot is, proved if all are, else open.</summary>
    public ProofStatus Status =>
        Slots.Any(static slot => slot.Status == ProofStatus.Refuted) ? ProofStatus.Refuted
        : Slots.All(static slot => slot.Status == ProofStatus.Proved) ? ProofStatus.Proved
        : ProofStatus.Open;

    /// <summary>True if every slot is proved.</summary>
    public bool IsProved => Status == ProofStatus.Proved;

    /// <summary>The least margin of a slot that is not constant; 1 if there is none.</summary>
    public long Margin => Slots.Where(static slot => slot.RuleName != "Constant").Select(static slot => slot.Margin).DefaultIfEmpty(1).Min();

    /// <summary>The greatest absolute score of a slot.</summary>
    public long MaxScore => Slots.Max(static slot => slot.MaxScore);
}
