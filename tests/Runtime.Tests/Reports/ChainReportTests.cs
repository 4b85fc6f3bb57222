using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Reports;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Reports;

public sealed class ChainReportTests
{
    private static readonly View Digits = new([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

    [Fact]
    public void A_quotient_is_there_because_its_remainder_is_no_step_without_it()
    {
        ChainReport report = Report(DigitSum(10));
        Assert.Equal([TokenReason.Needed, TokenReason.Output], report.Tokens.Select(static token => token.Reason));
        Assert.Contains("is no linear step", report.Tokens[0].Explanation, StringComparison.Ordinal);
        Assert.Equal(["x", "x"], report.Tokens[0].Sources);
        Assert.Equal((10, 1), (report.LargestClassCount, report.Window));
        Assert.Equal([19 - (2 * 0), 81 - (2 * 9 * (0 - 10))], report.Tokens.Select(static token => token.MaxScore));
    }

    [Fact]
    public void A_quotient_that_is_always_0_is_spare()
    {
        Slot doubled = Make.Slot(Make.Ints(Digits.Values.ToArray().Select(static value => 2 * value)), new LookupMeaning(new Term(Address.Prompt(0), Digits.Map(static value => 2 * value))));
        Slot reader = Make.Slot(Make.Range(0, 1), new ThresholdMeaning(Make.Form(0, new Term(Address.Prologue(0), new View(doubled.Classes.Values.ToArray()))), [7]));
        CotProgram program = Make.Program([Make.Range(0, 9)], doubled, reader);
        Assert.Equal(TokenReason.Spare, Report(WithOutput(program, 1)).Tokens[0].Reason);
    }

    [Fact]
    public void Tables_and_values_say_the_same()
    {
        ChainReport report = Report(DigitSum(10));
        string[] table = report.ToTable().Split('\n'), csv = report.ToCsv().Split("\r\n");
        Assert.Equal(report.Tokens.Count + 2, table.TakeWhile(static line => line.Length > 0).Count());
        Assert.Equal(report.Tokens.Count + 1, csv.Count(static line => line.Length > 0));
        Assert.All(report.Tokens, token => Assert.Contains($"{token.Number},{token.Name},{token.Rule},{token.ClassCount},{token.Margin}", report.ToCsv(), StringComparison.Ordinal));
        Assert.Equal("token,name,rule,classes,margin,greatest score,sources,reason,why", csv[0]);
    }

    [Fact]
    public void A_certificate_of_another_program_is_refused()
    {
        CotProgram program = DigitSum(10), other = DigitSum(9);
        Assert.Throws<ArgumentException>(() => ChainReport.Of(program, Certifier.Certify(other, WeightBuilder.Build(other))));
    }

    private static ChainReport Report(CotProgram program) => ChainReport.Of(program, Certifier.Certify(program, WeightBuilder.Build(program)));

    // (a + b) / m, then (a + b) % m, of two digits.
    private static CotProgram DigitSum(int modulus)
    {
        LinearForm sum = Make.Form(0, new Term(Address.Prompt(0), Digits), new Term(Address.Prompt(1), Digits));
        (long[] quotients, long[] breakpoints) = Make.TruncatedQuotient(0, 18, modulus);
        Slot quotient = Make.Slot(Make.Ints(quotients), new ThresholdMeaning(sum, breakpoints.ToEquatableArray()));
        Slot rest = Make.Slot(Make.Range(0, modulus - 1), new RemainderMeaning(sum, modulus, new Term(Address.Prologue(0), new View(quotients))));
        return WithOutput(Make.Program([Make.Range(0, 9), Make.Range(0, 9)], quotient, rest), 1);
    }

    private static CotProgram WithOutput(CotProgram program, int slot) =>
        new(program.Name, program.Prompt, program.Chain.Take(program.TokenCount).ToEquatableArray(), [new ProgramOutput("result", slot)]);
}
