using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Machines;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Verification.Steps;

public sealed class StepVerifierTests
{
    private const string Prompt = "7 0 | 8 1 =>";

    private static readonly CotProgram Program = SamplePrograms.Multiplication(2);

    [Theory]
    [InlineData("56 5 6 7 0 1 2 0 0 1 END", "RRRRRRRRRRR", CompletionVerdict.Correct)]
    [InlineData("56 5 6 8 0 1 3 0 0 1 END", "RRRWRRFRRRR", CompletionVerdict.Wrong)]
    [InlineData("56 5 6 8 0 1 2 0 0 1 END", "RRRWRRRRRRR", CompletionVerdict.Wrong)]
    [InlineData("56 5 6 8 0 1 4 0 0 1 END", "RRRWRRWRRRR", CompletionVerdict.Wrong)]
    [InlineData("56 5 6 what 0 1 3 0 0 1 END", "RRRWRRWRRRR", CompletionVerdict.Wrong)]
    [InlineData("56 5 6 7 0 1 2 0 0 1 END END", "RRRRRRRRRRRE", CompletionVerdict.Wrong)]
    [InlineData("56 5 6 7 0 1 2 0 0 1 7 END 3", "RRRRRRRRRRWE", CompletionVerdict.Wrong)]
    [InlineData("56 5 END 7 0", "RRWE", CompletionVerdict.Wrong)]
    [InlineData("56 5 6", "RRR", CompletionVerdict.Incomplete)]
    [InlineData("56 5 6 ", "RRR", CompletionVerdict.Incomplete)]
    [InlineData("5", "", CompletionVerdict.Incomplete)]
    [InlineData("5 ", "W", CompletionVerdict.Wrong)]
    [InlineData("57", "W", CompletionVerdict.Wrong)]
    [InlineData("", "", CompletionVerdict.Incomplete)]
    [InlineData(" \n", "", CompletionVerdict.Incomplete)]
    public void Every_step_has_a_label(string completion, string labels, CompletionVerdict verdict)
    {
        StepReport report = new StepVerifier(Program).Verify(Prompt, completion);
        Assert.Equal((labels, verdict), (Labels(report), report.Verdict));
        int right = labels.TakeWhile(static label => label == 'R').Count();
        Assert.Equal((right, 11, right / 11.0), (report.RightSteps, report.StepCount, report.Credit));
        Assert.Equal(verdict == CompletionVerdict.Wrong ? right : -1, report.FirstWrongStep);
    }

    [Fact]
    public void A_report_says_where_and_what()
    {
        var sources = new CotSourceMap([new CotSourcePlace("Arithmetic.cs", 14)]);
        StepReport report = new StepVerifier(Program, TraceStyle.Standard, sources: sources).Verify(Prompt, "a[0]*b[0]=56 carry#1=5 product[0]=7 a[0]*b[1]=7");

        Assert.Equal("step 2: expected product[0]=6 at Arithmetic.cs(16), found product[0]=7", report.ToString());
        Assert.Equal((2, 23, 12), (report.Slot, report.WrongStart, report.WrongLength));
        Assert.Equal(("product[0]", new CotSourceLine("Arithmetic.cs", 16)), (report.Name, report.Place));
        Assert.Equal(("6", "7"), (Program.Vocabulary.TextOf(report.ExpectedToken!.Value), Program.Vocabulary.TextOf(report.FoundToken!.Value)));
        Assert.Equal(["a[0]*b[0]=56", "carry#1=5"], report.ValuesSoFar().Select(static value => value.ToString()));
        Assert.Equal("incomplete after 1 steps: expected carry#1=5 at Arithmetic.cs(15)", new StepVerifier(Program, TraceStyle.Standard, sources: sources).Verify(Prompt, "a[0]*b[0]=56 carry").ToString());
    }

    [Fact]
    public void A_step_that_bears_another_name_is_wrong()
    {
        StepReport report = new StepVerifier(Program, TraceStyle.Standard).Verify(Prompt, "a[0]*b[0]=56 product[0]=5 product[0]=6");
        Assert.Equal(("RWR", "carry#1=5", "product[0]=5"), (Labels(report), report.ExpectedText, report.FoundText));
        Assert.Equal(report.ExpectedToken, report.FoundToken);
        Assert.Equal("RW", Labels(new StepVerifier(Program, TraceStyle.Standard).Verify(Prompt, "a[0]*b[0]=56 5")));
        Assert.Equal("WR", Labels(new StepVerifier(Program, TraceStyle.Narrated).Verify(Prompt, "carry#1 is 5.\ncarry#1 is 5.\n")));
        Assert.Equal("WR", Labels(new StepVerifier(Program, TraceStyle.Lines).Verify(Prompt, "1  a[0]*b[0] = 56\n1  carry#1 = 5\n")));
    }

    [Theory]
    [InlineData(TraceStyle.Terse, "56  5 6", "RWR")]
    [InlineData(TraceStyle.Terse, "56\t5 6", "RWR")]
    [InlineData(TraceStyle.Terse, "\n 56 5 6 \n", "RRR")]
    [InlineData(TraceStyle.Terse, "56, 5 6", "WRR")]
    [InlineData(TraceStyle.Standard, "a[0]*b[0] = 56 carry#1=5", "WWWW")]
    [InlineData(TraceStyle.Standard, "A[0]*b[0]=56 carry#1=5", "WR")]
    [InlineData(TraceStyle.Lines, "   0  a[0]*b[0] = 56\n1  carry#1 = 5\n", "RR")]
    [InlineData(TraceStyle.Lines, "0  a[0]*b[0] = 56\r\n1  carry#1 = 5\n", "RW")]
    [InlineData(TraceStyle.Narrated, "a[0]*b[0] is 56. carry#1 is 5.\nproduct[0] is 6.\n", "W")]
    public void Strict_means_character_by_character(TraceStyle style, string completion, string labels) =>
        Assert.StartsWith(labels, Labels(new StepVerifier(Program, style).Verify(Prompt, completion)), StringComparison.Ordinal);

    [Theory]
    [InlineData(TraceStyle.Terse, "56  5\n\t6", "RRR")]
    [InlineData(TraceStyle.Terse, "56, 5; 6.", "RRR")]
    [InlineData(TraceStyle.Terse, "56 , 5 ; 6 .", "RRR")]
    [InlineData(TraceStyle.Terse, "56,5", "W")]
    [InlineData(TraceStyle.Terse, "56 5 6 7 0 1 2 0 0 1 end.", "RRRRRRRRRRR")]
    [InlineData(TraceStyle.Standard, "a[0]*b[0] = 56, carry#1: 5; Product[0]= 6.", "RRR")]
    [InlineData(TraceStyle.Standard, "a[0]*b[0] =56\ncarry#1 : 5", "RR")]
    [InlineData(TraceStyle.Standard, "a[0]*b[0] = 54, carry#1: 5", "WR")]
    [InlineData(TraceStyle.Lines, "0 a[0]*b[0]=56\r\n 1   carry#1: 5", "RR")]
    [InlineData(TraceStyle.Narrated, "A[0]*B[0]  is 56 carry#1 is\n5.\r\nproduct[0] is 6", "RRR")]
    [InlineData(TraceStyle.Narrated, "a[0]*b[0] is 5.", "W")]
    [InlineData(TraceStyle.Narrated, "a[0]*b[0] is 5", "")]
    [InlineData(TraceStyle.Standard, "a[0]*b[0]=56=", "W")]
    [InlineData(TraceStyle.Standard, "a[0]*b[0]:", "")]
    [InlineData(TraceStyle.Lines, "0 a[0]*b[0] ", "")]
    public void Lenient_means_that_harmless_things_do_not_count(TraceStyle style, string completion, string labels) =>
        Assert.Equal(labels, Labels(new StepVerifier(Program, style, StepMode.Lenient).Verify(Prompt, completion)));

    [Fact]
    public void Letter_case_counts_where_tokens_differ_in_nothing_else()
    {
        CotProgram program = StepPrograms.Letters();
        var verifier = new StepVerifier(program, TraceStyle.Terse, StepMode.Lenient);
        Assert.Equal("RRRR", Labels(verifier.Verify("',' 'a' =>", "'A'  ',', 'a'; END")));
        Assert.Equal("W", Labels(verifier.Verify("',' 'a' =>", "'a'")));
    }

    [Fact]
    public void Sentences_are_read_back()
    {
        CotProgram program = StepPrograms.Told();
        Assert.Equal("3 and 6 make 9, half of it is 4!\nhalf is 4.\nrest is true.\n", StepPrograms.Trace(program, "3 6 =>").ChainText(TraceStyle.Narrated));
        var verifier = new StepVerifier(program, TraceStyle.Narrated);
        StepReport report = verifier.Verify("3 6 =>", "3 and 6 make 11, half of it is 4!\nhalf is 5.\nrest is true.");
        Assert.Equal(("WFR", "11"), (Labels(report), program.Vocabulary.TextOf(report.FoundToken!.Value)));
        Assert.Equal("3 and 6 make 9, half of it is 4!", report.ExpectedText);
        Assert.Equal(CompletionVerdict.Correct, new StepVerifier(program, TraceStyle.Narrated, StepMode.Lenient).Verify("3 6 =>", "3 AND 6 make 9 half of it is 4!  half is 4 rest is TRUE").Verdict);
        Assert.Equal("RRRE", Labels(verifier.Verify("3 6 =>", "3 and 6 make 9, half of it is 4!\nhalf is 4.\nrest is true.\nEND\n")));
    }

    [Fact]
    public void Blocks_follow_from_a_wrong_decision()
    {
        CotProgram program = Blocks.BlockSamples.Named("two loops");
        CotTrace shorter = StepPrograms.Trace(program, "4 =>"), longer = StepPrograms.Trace(program, "7 =>");
        var verifier = new StepVerifier(program);
        ushort[] completion = [.. longer.Chain];
        completion[1] = shorter.Chain[1];
        Assert.Equal(CompletionVerdict.Wrong, verifier.Verify(longer.Prompt.AsSpan(), completion).Verdict);
        StepReport report = verifier.Verify(shorter.Prompt.AsSpan(), longer.Chain.AsSpan());
        Assert.Equal((StepLabel.Wrong, 1), (report.Steps[1].Label, report.FirstWrongStep));
        Assert.All(report.Steps.Skip(2), static step => Assert.True(step.Label is StepLabel.Right or StepLabel.Follows));
        Assert.True(report.Steps.Count == longer.Chain.Count && report.StepCount == shorter.Chain.Count);
    }

    [Fact]
    public void No_beginning_of_a_right_text_is_wrong()
    {
        foreach (CotProgram program in StepPrograms.All)
        {
            CotTrace trace = CotTraces.Sample(program, seed: 7, count: 1).Single();
            foreach (StepVerifier verifier in StepLawTests.Verifiers(program))
            {
                string text = trace.ChainText(verifier.Rendering);
                StepSession session = verifier.Open(trace.PromptText);
                for (int i = 0; i < text.Length && i < 400; i++)
                {
                    StepReport report = verifier.Verify(trace.PromptText, text[..i]);
                    Assert.True(report.Verdict != CompletionVerdict.Wrong, $"{program.Name} {verifier.Rendering} {verifier.Mode} '{text[..i]}' {report}");
                    Assert.True(session.Append(text.AsSpan(i, 1)));
                }
            }
        }
    }

    [Fact]
    public void It_does_not_matter_how_a_text_is_cut()
    {
        foreach (CotProgram program in StepPrograms.All)
        {
            MutatedTrace wrong = new TraceMutations(program).Sample(seed: 8, count: 1).Single();
            foreach (StepVerifier verifier in StepLawTests.Verifiers(program))
            {
                string text = wrong.CompletionText(verifier.Rendering) + " , x=\n : 5 END";
                text = text.Length > 200 ? text[..200] : text;
                string whole = Everything(verifier.Verify(wrong.Trace.PromptText, text));
                for (int i = 0; i <= text.Length; i++)
                {
                    StepSession session = verifier.Open(wrong.Trace.PromptText);
                    session.Append(text.AsSpan(0, i));
                    session.Append(text.AsSpan(i));
                    Assert.Equal(whole, Everything(session.Finish()));
                }

                StepSession slow = verifier.Open(wrong.Trace.PromptText);
                for (int i = 0; i < text.Length; i++)
                {
                    slow.Append(text.AsSpan(i, 1));
                }

                Assert.Equal(whole, Everything(slow.Finish()));
            }
        }
    }

    [Fact]
    public void A_session_tells_at_once()
    {
        StepSession session = new StepVerifier(Program).Open(Prompt);
        Assert.True(session.Append("56 5"));
        Assert.Equal(1, session.StepCount);
        Assert.True(session.Append(" "));
        Assert.False(session.Append("9"));
        Assert.True(session.IsWrong);
        StepReport report = session.Finish();
        Assert.Same(report, session.Finish());
        Assert.Equal((2, "9"), (report.FirstWrongStep, report.FoundText));
        Assert.Throws<InvalidOperationException>(() => session.Append("5"));
    }

    [Fact]
    public void A_bad_prompt_is_said_to_be_one()
    {
        var verifier = new StepVerifier(Program);
        StepReport report = verifier.Verify("7 0 | 8 81 =>", "56");
        Assert.Equal((CompletionVerdict.BadPrompt, 0.0, -1), (report.Verdict, report.Credit, report.FirstWrongStep));
        Assert.Equal("prompt token 4 ('81') must be one of int 0..9 (b[1])", report.PromptProblem);
        Assert.Equal(report.PromptProblem, report.ToString());
        Assert.True(verifier.Open("").IsWrong);
        Assert.Equal(CompletionVerdict.BadPrompt, verifier.Verify([], []).Verdict);
        Assert.Throws<ArgumentNullException>(() => verifier.Verify(null!, ""));
        Assert.Throws<ArgumentNullException>(() => verifier.Verify("", null!));
        Assert.Throws<ArgumentNullException>(() => new StepVerifier(null!));
    }

    [Fact]
    public void Tokens_are_verified_as_texts_are()
    {
        foreach (CotProgram program in StepPrograms.All)
        {
            var verifier = new StepVerifier(program);
            foreach (MutatedTrace wrong in new TraceMutations(program).Sample(seed: 9, count: 50))
            {
                StepReport tokens = verifier.Verify(wrong.Trace.Prompt.AsSpan(), wrong.Completion.AsSpan()), text = verifier.Verify(wrong.Trace.PromptText, wrong.CompletionText(TraceStyle.Terse));
                Assert.Equal((Labels(text), text.Verdict, text.Credit, text.Slot), (Labels(tokens), tokens.Verdict, tokens.Credit, tokens.Slot));
                Assert.Equal(wrong.FirstWrongIndex, tokens.WrongStart);
                Assert.Equal(CompletionVerdict.Correct, verifier.Verify(wrong.Trace.Prompt.AsSpan(), wrong.Trace.Chain.AsSpan()).Verdict);
            }
        }
    }

    [Fact]
    public void Rows_of_a_machine_are_verified()
    {
        MachineDescription machine = SampleMachines.Increment();
        CotProgram program = MachineProgram.Of(machine);
        ushort[] prompt = MachineRows.Prompt(machine, [1, 1, 2, 2], head: 0), rows = new ushort[200];
        Assert.True(MachineTraces.TryWriteTrace(program, prompt, rows, out int written));
        rows = rows[..written];
        var verifier = new StepVerifier(program);
        Assert.Equal(CompletionVerdict.Correct, verifier.Verify(prompt, rows).Verdict);
        Assert.Equal(CompletionVerdict.Correct, verifier.Verify(TraceText.Terse(program, prompt), TraceText.Terse(program, rows)).Verdict);
        for (int i = 0; i < written; i++)
        {
            ushort[] wrong = [.. rows];
            wrong[i]++;
            StepReport report = verifier.Verify(prompt, wrong);
            Assert.Equal((i, written, MachineChecker.Check(program, prompt, wrong).Expected), (report.FirstWrongStep, report.StepCount, report.ExpectedToken));
            Assert.Equal(CompletionVerdict.Incomplete, verifier.Verify(prompt, rows.AsSpan(0, i)).Verdict);
        }

        Assert.Equal(StepLabel.Extra, verifier.Verify(prompt, [.. rows, 0]).Steps[^1].Label);
        Assert.Throws<ArgumentException>(() => new StepVerifier(program, TraceStyle.Standard));
        Assert.Throws<ArgumentException>(() => new TraceMutations(program));
    }

    private static string Labels(StepReport report) => string.Concat(report.Steps.Select(static step => step.Label.ToString()[0]));

    private static string Everything(StepReport report) =>
        $"{report.Verdict} {report} {report.FirstWrongStep} {report.FoundText} {report.ExpectedText} {report.RightSteps} {string.Join(' ', report.Steps)}";
}
