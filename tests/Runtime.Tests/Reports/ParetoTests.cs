using CotGen.Certification;
using CotGen.Programs;
using CotGen.Reports;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Reports;

public sealed class ParetoTests
{
    private static readonly View Digits = new([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

    [Fact]
    public void What_costs_more_in_every_way_is_dominated()
    {
        CotProgram once = Copied(1), twice = Copied(2);
        Pareto pareto = Pareto.Of(once, twice, once);
        Assert.Equal([false, true, false], pareto.Rows.Select(static row => row.IsDominated));
        Assert.Equal((1, 10, 0), (pareto.Rows[0].TokenCount, pareto.Rows[0].LargestClassCount, pareto.Rows[0].Window));
        Assert.Equal((2, 10, 1), (pareto.Rows[1].TokenCount, pareto.Rows[1].LargestClassCount, pareto.Rows[1].Window));
        Assert.Equal(pareto.Rows[0].WeightCount + 110, pareto.Rows[1].WeightCount);
        Assert.Equal([new RuleCount("Lookup", 2)], pareto.Rows[1].SlotsByRule);
        Assert.All(pareto.Rows, static row => Assert.Equal((ProofStatus.Proved, AccumulatorType.Int16), (row.Status, row.Accumulator)));
    }

    [Fact]
    public void Table_and_values_say_the_same()
    {
        Pareto pareto = Pareto.Of(Copied(1), Copied(2));
        string[] table = pareto.ToTable().Split('\n'), csv = pareto.ToCsv().Split("\r\n");
        Assert.Equal((5, 4), (table.Length, csv.Length));
        Assert.Equal("| program | tokens | classes | weights | window | integers | predictor | dominated | slots by rule |", table[0]);
        Assert.EndsWith("| Proved | yes | 2 Lookup |", table[3], StringComparison.Ordinal);
        Assert.EndsWith(",Proved,yes,2 Lookup", csv[2], StringComparison.Ordinal);
    }

    // One digit, copied so many times, one from the other.
    private static CotProgram Copied(int times) => Make.Program(
        [Make.Range(0, 9)],
        [.. Enumerable.Range(0, times).Select(static i => Make.Slot(Make.Range(0, 9), new LookupMeaning(new Term(i == 0 ? Address.Prompt(0) : Address.Prologue(i - 1), Digits))))]);
}
