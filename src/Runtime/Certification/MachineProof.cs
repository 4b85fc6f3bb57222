using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Judges the rules of a machine's rows, for every width and every number of steps.</summary>
internal static class MachineProof
{
    // Up to this many tokens all windows are tried, whatever the budget.
    internal const int AlwaysTried = 200;

    /// <summary>What every proof of a row rests on, and each step restores.</summary>
    private const string Invariant = "every row holds at most one head";

    /// <summary>The proof by cases, for the constructed weights.</summary>
    public static Proof OfConstructed(Meaning meaning, MachineDescription machine) => meaning is CellMeaning
        ? ByCases("Cell", MachineCases.Margin(MachineCases.OfCell(machine.Tape)))
        : ByCases("RowEnd", MachineCases.Margin(MachineCases.OfRowEnd()));

    /// <summary>Tries all windows, for any weights.</summary>
    public static Proof ByWindows(SlotCase slot, MachineDescription machine, long rowBudget)
    {
        var windows = new RowWindows(machine);
        SourceWeights[] sources = slot.Weights.Sources.Where(source => slot.Meaning.Sources.Contains(source.Source)).ToArray();
        SourceWeights[] others = slot.Weights.Sources.Where(source => !slot.Meaning.Sources.Contains(source.Source)).ToArray();
        RivalSlack? slack = others.Length > 0 ? RivalSlack.TryBuild(others, slot.Classes.Count) : null;
        bool isTooMuch = slot.Meaning is CellMeaning && machine.Tokens.Count > AlwaysTried && windows.CellCount > rowBudget;
        return isTooMuch || (others.Length > 0 && slack is null)
            ? Tried(ProofStatus.Open, rows: 0, margin: 0, failure: null)
            : Try(slot, machine, slot.Meaning is CellMeaning ? windows.OfCell() : windows.OfRowEnd(), new Scorer(slot, sources, slack), others.Length == 0);
    }

    private static Proof Try(SlotCase slot, MachineDescription machine, IEnumerable<RowWindow> windows, Scorer scorer, bool isExact)
    {
        long rows = 0, margin = long.MaxValue;
        foreach (RowWindow window in windows)
        {
            rows++;
            int[] prompt = [machine.Tokens.Separator, .. window.Row, machine.Tokens.Separator];
            var context = new ClassContext(prompt, new int[window.Column], window.Row.Length + 1);
            int right = slot.Meaning.Evaluate(context, slot.Classes);
            long lead = scorer.Lead(context, right);
            if (lead < 1)
            {
                return Tried(isExact ? ProofStatus.Refuted : ProofStatus.Open, rows, lead, scorer.Failure(context, right, new(prompt)));
            }

            margin = Math.Min(margin, lead);
        }

        return Tried(ProofStatus.Proved, rows, margin == long.MaxValue ? 1 : margin, failure: null);
    }

    private static Proof ByCases(string rule, long margin) =>
        new(rule, ProofStatus.Proved, ProofMethod.ClosedForm, Rows: 0, margin, [Invariant], Failure: null);

    private static Proof Tried(ProofStatus status, long rows, long margin, FailingRow? failure) =>
        new("Enumerated", status, ProofMethod.Enumeration, rows, margin, rows == 0 ? [] : [Invariant], failure);
}
