using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Verification;

public class CotCheckerTests
{
    private static readonly CotProgram Program = SamplePrograms.Multiplication(2);

    [Fact]
    public void The_first_wrong_token_is_found_in_thousands_of_spoilt_traces()
    {
        var random = new Random(4);
        foreach (CotTrace trace in SamplePrograms.All.SelectMany(static program => CotTraces.Sample(program, seed: 8, count: 1_000)))
        {
            ushort[] completion = [.. trace.Chain];
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                completion[random.Next(completion.Length)] = (ushort)random.Next(trace.Program.Vocabulary.Count + 2);
            }

            int first = Enumerable.Range(0, completion.Length).FirstOrDefault(i => completion[i] != trace.Chain[i], -1);
            CheckResult result = CotChecker.Check(trace.Program, trace.Prompt.AsSpan(), completion);

            Assert.Equal((first, first, first < 0), (result.FirstWrongIndex, result.Slot, result.IsCorrect));
            Assert.Equal(first < 0 ? null : trace.Chain[first], result.ExpectedToken);
            Assert.Equal(first < 0 ? null : completion[first], result.FoundToken);
        }
    }

    [Theory]
    [InlineData("56 5 6 7 0 1 2 0 0 1 END", "correct")]
    [InlineData("54 5 6", "token 0: expected 56 for a[0]*b[0] at Arithmetic.cs(14), found 54")]
    [InlineData("56 5 6 7 END", "token 4: expected 0 for a[1]*b[0] at Arithmetic.cs(18), found END")]
    [InlineData("56 5 7", "token 2: expected 6 for product[0] at Arithmetic.cs(16), found 7")]
    [InlineData("56 5 what", "token 2: expected 6 for product[0] at Arithmetic.cs(16), found ?65535")]
    [InlineData("56 5", "incomplete after 2 tokens: expected 6 for product[0] at Arithmetic.cs(16)")]
    [InlineData("", "incomplete after 0 tokens: expected 56 for a[0]*b[0] at Arithmetic.cs(14)")]
    [InlineData("56 5 6 7 0 1 2 0 0 1", "incomplete after 10 tokens: expected END")]
    [InlineData("56 5 6 7 0 1 2 0 0 1 0", "token 10: expected END, found 0")]
    [InlineData("56 5 6 7 0 1 2 0 0 1 END END", "token 11: expected nothing, found END")]
    public void The_result_is_a_sentence(string completion, string expected)
    {
        var sources = new CotSourceMap([new CotSourcePlace("Arithmetic.cs", 14)]);
        ushort[] prompt = TraceText.Parse(Program, "7 0 | 8 1 =>");
        CheckResult result = CotChecker.Check(Program, prompt, TraceText.Parse(Program, completion), sources);

        Assert.Equal(expected, result.ToString());
        Assert.Equal(expected == "correct", result.IsCorrect);
        Assert.Equal(expected == "correct", result.IsComplete);
        Assert.Equal(expected.StartsWith("token", StringComparison.Ordinal), !result.IsCorrectSoFar);
        Assert.Null(result.PromptProblem);
    }

    [Fact]
    public void A_result_knows_where_its_slot_comes_from()
    {
        ushort[] prompt = TraceText.Parse(Program, "7 0 | 8 1 =>"), completion = TraceText.Parse(Program, "56 5 7");
        CheckResult result = CotChecker.Check(Program, prompt, completion, new CotSourceMap([new CotSourcePlace("A.cs", 10)]));

        Assert.Equal("product[0]", result.Name);
        Assert.Equal(Program.Chain[2].Origin, result.Origin);
        Assert.Equal(new CotSourceLine("A.cs", 12), result.Place);
        Assert.Null(CotChecker.Check(Program, prompt, completion).Place);
        Assert.Null(CotChecker.Check(Program, prompt, completion, new CotSourceMap([])).Place);
    }

    [Fact]
    public void A_malformed_prompt_is_said_to_be_one()
    {
        CheckResult result = CotChecker.Check(Program, TraceText.Parse(Program, "7 0 | 8 81 =>"), TraceText.Parse(Program, "56"));

        Assert.Equal("prompt token 4 ('81') must be one of int 0..9 (b[1])", result.PromptProblem);
        Assert.Equal(result.PromptProblem, result.ToString());
        Assert.Equal((false, false, -1), (result.IsCorrect, result.IsCorrectSoFar, result.FirstWrongIndex));
        Assert.False(default(CheckResult).IsCorrect);
        Assert.NotNull(CotChecker.Check<ProductTarget>([], []).PromptProblem);
    }

    [Fact]
    public void A_target_is_checked_by_its_own_trace()
    {
        ushort[] prompt = TraceText.Parse(ProductTarget.Program, "7 | 8 =>");

        Assert.True(CotChecker.Check<ProductTarget>(prompt, TraceText.Parse(ProductTarget.Program, "56 END")).IsCorrect);
        Assert.Equal("token 0: expected 56 for a*b, found 54", CotChecker.Check<ProductTarget>(prompt, TraceText.Parse(ProductTarget.Program, "54 END")).ToString());
    }

    [Fact]
    public void Checking_allocates_nothing()
    {
        ushort[] prompt = TraceText.Parse(Program, "7 0 | 8 1 =>"), completion = TraceText.Parse(Program, "56 5 7");
        CotChecker.Check(Program, prompt, completion);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CotChecker.Check(Program, prompt, completion);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
