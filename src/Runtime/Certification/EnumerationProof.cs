using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Judges a slot by trying source tuples, whatever its weights are.</summary>
internal static class EnumerationProof
{
    // From a remainder to its product, to the quotient, to dividend and divisor; deeper is rarely cheaper than the prompt.
    private const int MostSteps = 3;

    /// <summary>
    /// Tries the tuples of the slot's sources; where one of them fails, which may be one that never occurs, tries those of the
    /// sources' own sources, and so on up to all prompts of the slot's ancestors, which settles it.
    /// </summary>
    public static Proof Of(SlotCase slot, long rowBudget)
    {
        Proof atSources = Of(slot, SourceCut.AtSources(slot), rowBudget);
        if (atSources.Status != ProofStatus.Open)
        {
            return atSources;
        }

        for (int steps = 1; steps <= MostSteps && SourceCut.Above(slot, steps) is { } cut; steps++)
        {
            if (Of(slot, cut, rowBudget) is { Status: ProofStatus.Proved } above)
            {
                return above;
            }
        }

        Proof atPrompt = Of(slot, SourceCut.AtPrompt(slot), rowBudget);
        return atPrompt.Status == ProofStatus.Open && atPrompt.Failure is null ? atSources : atPrompt;
    }

    private static Proof Of(SlotCase slot, SourceCut cut, long rowBudget)
    {
        var known = new HashSet<Address>(cut.Free.Concat(cut.Computed));
        SourceWeights[] others = slot.Weights.Sources.Where(source => !known.Contains(source.Source)).ToArray();
        RivalSlack? slack = others.Length > 0 ? RivalSlack.TryBuild(others, slot.Classes.Count) : null;
        if (cut.Rows(slot.Program) > rowBudget || (others.Length > 0 && slack is null))
        {
            return Result(slot, cut, ProofStatus.Open, rows: 0, margin: 0, failure: null);
        }

        SourceWeights[] sources = slot.Weights.Sources.Where(source => known.Contains(source.Source)).ToArray();
        return Try(slot, cut, new Scorer(slot, sources, slack), isExact: cut.IsExact && others.Length == 0);
    }

    private static Proof Try(SlotCase slot, SourceCut cut, Scorer scorer, bool isExact)
    {
        var tuples = new CutTuples(slot, cut);
        long rows = 0, margin = long.MaxValue;
        while (tuples.MoveNext())
        {
            rows++;
            int right = slot.Meaning.Evaluate(tuples.Context, slot.Classes);
            long lead = scorer.Lead(tuples.Context, right);
            if (right < 0 || lead < 1)
            {
                ProofStatus status = isExact ? ProofStatus.Refuted : ProofStatus.Open;
                return Result(slot, cut, status, rows, right < 0 ? 0 : lead, scorer.Failure(tuples.Context, right, tuples.Prompt));
            }

            margin = Math.Min(margin, lead);
        }

        return Result(slot, cut, ProofStatus.Proved, rows, margin == long.MaxValue ? 1 : margin, failure: null);
    }

    private static Proof Result(SlotCase slot, SourceCut cut, ProofStatus status, long rows, long margin, FailingRow? failure) => new(
        slot.Meaning is OperationMeaning ? "Separable" : "Enumerated",
        status,
        ProofMethod.Enumeration,
        rows,
        margin,
        rows == 0 ? [] : cut.Computed.Select(slot.DependencyOn).ToEquatableArray(),
        failure);
}
