using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// Judges the slots of a program with blocks: each at every program point, as a slot of that point's <see cref="BlockProgram"/>; and
/// where a place has phases, that the right phase's classes lead all others.
/// </summary>
internal sealed class BlockProof
{
    private readonly CotProgram _program;
    private readonly Func<SlotCase, Proof> _prove;
    private readonly BlockProgram[] _blocks;

    /// <summary>A judge for <paramref name="program"/>, which proves slots of bounded programs by <paramref name="prove"/>.</summary>
    public BlockProof(CotProgram program, Func<SlotCase, Proof> prove)
    {
        _program = program;
        _prove = prove;
        int points = program.Control is { } control ? program.ClassesAt(control).Count : 0;
        _blocks = points == 0 ? [new BlockProgram(program, point: -1)] : Enumerable.Range(0, points).Select(point => new BlockProgram(program, point)).ToArray();
    }

    /// <summary>What is known about a slot, over all program points.</summary>
    public Proof Prove(SlotCase slot)
    {
        // What comes before the body is the same for every point.
        bool isBody = slot.Index >= _program.Chain.Count - _program.Body.Count;
        Proof[] proofs = (isBody ? _blocks : _blocks.Take(1)).Select(block => At(block, slot)).OfType<Proof>().ToArray();
        if (proofs.Length == 0)
        {
            return new Proof("Unreached", ProofStatus.Proved, ProofMethod.ClosedForm, Rows: 0, Margin: 1, Dependencies: [], Failure: null);
        }

        Proof? bad = proofs.FirstOrDefault(static proof => proof.Status == ProofStatus.Refuted) ?? proofs.FirstOrDefault(static proof => proof.Status == ProofStatus.Open);
        ProofMethod method = proofs.Select(static proof => proof.Method).FirstOrDefault(static method => method != ProofMethod.ClosedForm);
        return (bad ?? proofs[0]) with
        {
            RuleName = slot.Meaning is PhasedMeaning ? "Phased" : proofs.FirstOrDefault(static proof => proof.Method != ProofMethod.ClosedForm)?.RuleName ?? proofs[0].RuleName,
            Method = bad?.Method ?? method,
            Rows = proofs.Sum(static proof => proof.Rows),
            Margin = bad?.Margin ?? proofs.Min(static proof => proof.Margin),
            Dependencies = proofs.SelectMany(static proof => proof.Dependencies).Distinct().ToEquatableArray(),
        };
    }

    // Null where no chain writes the slot at this point.
    private Proof? At(BlockProgram block, SlotCase slot)
    {
        if (!block.TryFind(slot.Index, out int number))
        {
            return block.Ends ? null : Open;
        }

        PhaseWeights weights = PhaseWeights.Of(block, slot);
        if (!weights.AreReadable || weights.GateLead < 1)
        {
            return Open;
        }

        PlaceMap map = block.MapOf(slot.Index);
        var part = new SlotCase(block.Program, number, weights.Part) { Real = map.Real };
        Proof proof = _prove(part with { Weights = weights.WithoutShifts(part) });
        return proof.Status == ProofStatus.Proved
            ? proof with { Margin = part.Classes.Count == 1 ? Math.Min(weights.GateLead, int.MaxValue) : Math.Min(weights.GateLead, proof.Margin) }
            : Real(proof, map, slot.Index, weights.First);
    }

    // A block's prompt is no prompt of the program: a failing tuple may be one that never occurs. What stands before all blocks is exact.
    private Proof Real(Proof proof, PlaceMap map, int slot, int first)
    {
        bool isExact = slot < _program.Chain.Count - _program.Body.Count && !_program.Layout.HasRuns;
        return proof with
        {
            Status = isExact ? proof.Status : ProofStatus.Open,
            Failure = proof.Failure is not { } row ? null : row with
            {
                Sources = row.Sources.Select(map.Real).ToEquatableArray(),
                Classes = row.Classes.Select((x, i) => map.Find(map.Real(row.Sources[i]))!.Kept.Numbers[x]).ToEquatableArray(),
                Right = row.Right < 0 ? row.Right : first + row.Right,
                Chosen = first + row.Chosen,
                Prompt = isExact ? row.Prompt.Take(_program.Prompt.Count).ToEquatableArray() : [],
            },
        };
    }

    private static Proof Open => new("Phased", ProofStatus.Open, ProofMethod.ClosedForm, Rows: 0, Margin: 0, Dependencies: [], Failure: null);
}
