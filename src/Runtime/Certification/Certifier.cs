using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Shows that weights, built or learned, compute the meanings of a program.</summary>
public static class Certifier
{
    /// <summary>Source tuples that may be tried for one slot unless the caller says otherwise.</summary>
    public const long DefaultRowBudget = 1_000_000;

    /// <summary>Judges every slot: by the theorem of its closed form where its weights are exactly those, else by trying source tuples, one by one or by a dynamic program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="weights">One rule per slot of its chain, END included.</param>
    /// <param name="rowBudget">Source tuples that may be tried for one slot; a slot that needs more stays open.</param>
    /// <param name="cancellationToken">Ends the work early, between two slots.</param>
    /// <returns>What was shown. Deterministic: the same arguments give the same certificate.</returns>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    /// <exception cref="ArgumentException">The weights do not have the program's shape.</exception>
    public static Certificate Certify(CotProgram program, LinearWeights weights, long rowBudget = DefaultRowBudget, CancellationToken cancellationToken = default)
    {
        if (weights.Slots.Count != program.Chain.Count)
        {
            throw new ArgumentException($"The weights have {weights.Slots.Count} slots, the program has {program.Chain.Count}.", nameof(weights));
        }

        Proof ProveSlot(SlotCase slot)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Prove(slot, rowBudget);
        }

        Func<SlotCase, Proof> prove = program.Body.Count > 0 && program.Machine is null ? new BlockProof(program, ProveSlot).Prove : ProveSlot;
        Func<SlotCase, SlotCase> resolve = Copies.ResolverOf(program);
        SlotCertificate[] slots = program.Chain
            .Select((_, i) => Certify(new SlotCase(program, i, weights.Slots[i]), resolve, prove))
            .ToArray();
        long maxScore = slots.Max(static slot => slot.MaxScore);
        return new Certificate(program.Hash, Quantifier.Of(program), new(slots), weights.Count, ScoreBounds.Accumulator(weights, maxScore));
    }

    private static SlotCertificate Certify(SlotCase slot, Func<SlotCase, SlotCase> resolve, Func<SlotCase, Proof> prove)
    {
        slot.Validate();
        Proof proof = prove(resolve(slot));
        return new SlotCertificate(
            slot.Slot.Name,
            MeaningNames.Of(slot.Meaning),
            proof.RuleName,
            proof.Status,
            proof.Method,
            proof.Rows,
            proof.Margin,
            ScoreBounds.MaxScore(slot.Weights),
            proof.Dependencies,
            proof.Failure);
    }

    private static Proof Prove(SlotCase slot, long rowBudget) => ClosedFormProof.TryProve(slot) ?? ProveByTuples(slot, rowBudget);

    private static Proof ProveByTuples(SlotCase slot, long rowBudget)
    {
        if (slot.Program.Machine is { } machine)
        {
            return MachineProof.ByWindows(slot, machine, rowBudget);
        }

        Proof enumerated = EnumerationProof.Of(slot, rowBudget);
        if (enumerated.Status != ProofStatus.Open)
        {
            return enumerated;
        }

        return AdditiveProof.TryProve(slot) is { } additive && (additive.Status != ProofStatus.Open || enumerated.Failure is null) ? additive : enumerated;
    }
}
