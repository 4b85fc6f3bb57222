using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>A source tuple on which learned weights do not put the right class ahead by 1.</summary>
/// <param name="Slot">Number of the slot.</param>
/// <param name="Sources">Class numbers, in the order of the meaning's sources.</param>
/// <param name="Prompt">Class numbers of a prompt that shows it, if one is known; else empty.</param>
internal sealed record FailingTuple(int Slot, EquatableArray<int> Sources, EquatableArray<int> Prompt);

/// <summary>Finds failing tuples.</summary>
internal static class FailingTuples
{
    /// <summary>Failing tuples of one slot that are found at once.</summary>
    public const int Limit = 1_000;

    /// <summary>The failing tuples, at most <see cref="Limit"/> each, of the slots whose tuples are few, slot by slot.</summary>
    public static FailingTuple[] Find(CotProgram program, LinearWeights weights, LearningOptions options, CancellationToken cancellationToken)
    {
        var found = new List<FailingTuple>[program.Chain.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.For(0, found.Length, parallel, i => found[i] = Find(new SlotCase(program, i, weights.Slots[i]), options.RowBudget));
        return found.SelectMany(static slot => slot).ToArray();
    }

    /// <summary>The tuples that a certificate names.</summary>
    public static FailingTuple[] Of(Certificate certificate) => certificate.Slots
        .Select(static (slot, i) => slot.Failure is { } row ? new FailingTuple(i, row.Classes, row.Prompt) : null)
        .OfType<FailingTuple>()
        .ToArray();

    private static List<FailingTuple> Find(SlotCase slot, long rowBudget)
    {
        var failing = new List<FailingTuple>();
        SourceCut cut = SourceCut.AtSources(slot);
        if (cut.Rows(slot.Program) > rowBudget)
        {
            return failing;
        }

        var tuples = new CutTuples(slot, cut);
        var scorer = new Scorer(slot, slot.Weights.Sources.ToArray(), slack: null);
        while (failing.Count < Limit && tuples.MoveNext())
        {
            int right = slot.Meaning.Evaluate(tuples.Context, slot.Classes);
            if (right >= 0 && scorer.Lead(tuples.Context, right) < 1)
            {
                failing.Add(new FailingTuple(slot.Index, SourcesIn(slot, tuples.Context), []));
            }
        }

        return failing;
    }

    private static EquatableArray<int> SourcesIn(SlotCase slot, ClassContext context)
    {
        var classes = new int[slot.Meaning.Sources.Count];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = context[slot.Meaning.Sources[i]];
        }

        return new(classes);
    }
}
