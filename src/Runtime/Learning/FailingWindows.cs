using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>Finds the windows on which learned weights do not put the right class ahead by 1, each with a row that shows it.</summary>
internal static class FailingWindows
{
    /// <summary>Failing windows of one rule that are found at once.</summary>
    public const int Limit = 1_000;

    /// <summary>The failing windows, at most <see cref="Limit"/> of each rule; of a rule with too many windows to prove, those within the budget.</summary>
    public static FailingTuple[] Find(CotProgram program, LinearWeights weights, long rowBudget, CancellationToken cancellationToken)
    {
        var windows = new RowWindows(MachineRows.MachineOf(program));
        long cells = program.Vocabulary.Count > MachineProof.AlwaysTried ? rowBudget : long.MaxValue;
        return
        [
            .. Find(new SlotCase(program, 0, weights.Slots[0]), windows.OfCell(), cells, cancellationToken),
            .. Find(new SlotCase(program, 1, weights.Slots[1]), windows.OfRowEnd(), long.MaxValue, cancellationToken),
        ];
    }

    private static List<FailingTuple> Find(SlotCase slot, IEnumerable<RowWindow> windows, long budget, CancellationToken cancellationToken)
    {
        var failing = new List<FailingTuple>();
        var scorer = new Scorer(slot, slot.Weights.Sources.ToArray(), slack: null);
        int separator = slot.Program.Machine!.Tokens.Separator;
        foreach (RowWindow window in windows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (budget-- == 0 || failing.Count == Limit)
            {
                break;
            }

            int[] prompt = [separator, .. window.Row, separator];
            var context = new ClassContext(prompt, new int[window.Column], window.Row.Length + 1);
            int right = slot.Meaning.Evaluate(context, slot.Classes);
            if (scorer.Lead(context, right) < 1)
            {
                failing.Add(new FailingTuple(slot.Index, scorer.Failure(context, right, []).Classes, new(prompt)));
            }
        }

        return failing;
    }
}
