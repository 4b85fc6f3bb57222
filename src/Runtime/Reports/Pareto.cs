using System.Text;
using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen.Reports;

/// <summary>Programs of one method beside each other: what is paid in tokens, classes, weights and reach, and which of them none of the others beats.</summary>
/// <remarks>A method gets several programs by several marks <c>[CotTarget]</c>, each with an objective and a name.</remarks>
public sealed class Pareto
{
    private Pareto(ReadOnlySpan<CotProgram> programs)
    {
        var rows = new ParetoRow[programs.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = RowOf(programs[i]);
        }

        Rows = rows.Select(row => row with { IsDominated = rows.Any(other => other.Dominates(row)) }).ToEquatableArray();
    }

    /// <summary>One row for each program, in the order given.</summary>
    public EquatableArray<ParetoRow> Rows { get; }

    /// <summary>Compares programs with chains of fixed length under their constructed weights. Deterministic.</summary>
    /// <param name="programs">The programs, such as <c>MultiplyCot.Program</c>.</param>
    /// <exception cref="ArgumentException">A program's chain has blocks, or is a machine's.</exception>
    public static Pareto Of(params ReadOnlySpan<CotProgram> programs)
    {
        foreach (CotProgram program in programs)
        {
            if (!program.Layout.IsBounded)
            {
                throw new ArgumentException($"The chain of {program.Name} has blocks that repeat; only chains of fixed length can be compared.", nameof(programs));
            }
        }

        return new Pareto(programs);
    }

    /// <summary>One line a program, columns separated by <c>|</c> as Markdown has them.</summary>
    public string ToTable()
    {
        var text = new StringBuilder(Columns.Head("program", "tokens", "classes", "weights", "window", "integers", "predictor", "dominated", "slots by rule"));
        foreach (ParetoRow row in Rows)
        {
            text.Append(Columns.Row(CellsOf(row, ", ")));
        }

        return text.ToString();
    }

    /// <summary>The same as comma-separated values (RFC 4180), a line of names first.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder(Columns.Values("program", "tokens", "classes", "weights", "window", "integers", "predictor", "dominated", "slots by rule"));
        foreach (ParetoRow row in Rows)
        {
            text.Append(Columns.Values(CellsOf(row, "; ")));
        }

        return text.ToString();
    }

    private static IEnumerable<string> CellsOf(ParetoRow row, string separator) =>
    [
        row.Name,
        Integers.Text(row.TokenCount),
        Integers.Text(row.LargestClassCount),
        Integers.Text(row.WeightCount),
        Integers.Text(row.Window),
        row.Accumulator.ToString(),
        row.Status.ToString(),
        row.IsDominated ? "yes" : "no",
        string.Join(separator, row.SlotsByRule.Select(static count => $"{Integers.Text(count.Count)} {count.Rule}")),
    ];

    private static ParetoRow RowOf(CotProgram program)
    {
        Certificate certificate = Certifier.Certify(program, WeightBuilder.Build(program));
        return new ParetoRow(
            program.Name,
            program.TokenCount,
            program.LargestClassCount,
            certificate.WeightCount,
            ChainReport.WindowOf(program),
            certificate.Accumulator,
            certificate.Status,
            certificate.Slots.Take(program.TokenCount)
                .GroupBy(static slot => slot.RuleName)
                .OrderBy(static rule => rule.Key, StringComparer.Ordinal)
                .Select(static rule => new RuleCount(rule.Key, rule.Count()))
                .ToEquatableArray());
    }
}
