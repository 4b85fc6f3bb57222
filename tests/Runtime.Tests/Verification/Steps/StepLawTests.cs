using System.Text;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Verification.Steps;

/// <summary>The verifier on a hundred thousand right, wrong and senseless completions each.</summary>
public sealed class StepLawTests
{
    private const int PerProgram = 5_000;

    private static readonly TraceStyle[] Styles = [TraceStyle.Terse, TraceStyle.Standard, TraceStyle.Lines, TraceStyle.Narrated];

    [Fact]
    public void There_are_twenty_programs() => Assert.Equal(20, StepPrograms.All.Length);

    [Fact]
    public void The_first_error_is_found_in_a_hundred_thousand_wrong_chains()
    {
        int seen = 0;
        var kinds = new HashSet<TraceMutation>();
        foreach (CotProgram program in StepPrograms.All)
        {
            StepVerifier[] verifiers = Verifiers(program);
            foreach (MutatedTrace wrong in new TraceMutations(program).Sample(seed: 3, PerProgram))
            {
                TraceStyle style = IsShown(wrong, Styles[seen % 4]) ? Styles[seen % 4] : TraceStyle.Terse;
                StepVerifier verifier = verifiers[((int)style * 2) + (seen / 4 % 2)];
                StepReport report = verifier.Verify(wrong.Trace.PromptText, wrong.CompletionText(style));
                bool isFound = report.Verdict == CompletionVerdict.Wrong && report.FirstWrongStep == wrong.FirstWrongIndex
                    && report.ExpectedToken == (wrong.FirstWrongIndex < wrong.Trace.Chain.Count ? wrong.Trace.Chain[wrong.FirstWrongIndex] : null);
                Assert.True(isFound, $"{program.Name} {style} {wrong.Kind} {wrong.FirstWrongIndex}\n{wrong.Trace.PromptText}\n{wrong.CompletionText(style)}\n{report} {report.FirstWrongStep}");
                kinds.Add(wrong.Kind);
                seen++;
            }
        }

        Assert.Equal((100_000, 3), (seen, kinds.Count));
    }

    [Fact]
    public void A_hundred_thousand_right_chains_are_accepted()
    {
        int seen = 0;
        foreach (CotProgram program in StepPrograms.All)
        {
            StepVerifier[] verifiers = Verifiers(program);
            foreach (CotTrace trace in CotTraces.Sample(program, seed: 4, PerProgram))
            {
                bool isLenient = seen / 4 % 2 == 1;
                TraceStyle style = Styles[seen % 4];
                string text = isLenient ? Roughened(trace.ChainText(style), seen) : trace.ChainText(style);
                StepReport report = verifiers[((int)style * 2) + (isLenient ? 1 : 0)].Verify(trace.PromptText, text);
                bool isRight = report is { Verdict: CompletionVerdict.Correct, Credit: 1 };
                Assert.True(isRight, $"{program.Name} {style} {isLenient}\n{trace.PromptText}\n{text}\n{report}");
                seen++;
            }
        }

        Assert.Equal(100_000, seen);
    }

    [Fact]
    public void A_hundred_thousand_random_texts_do_no_harm()
    {
        var random = new Random(5);
        int seen = 0;
        foreach (CotProgram program in StepPrograms.All)
        {
            StepVerifier[] verifiers = Verifiers(program);
            string prompt = CotTraces.Sample(program, seed: 6, count: 1).Single().PromptText;
            for (int i = 0; i < PerProgram; i++, seen++)
            {
                var bytes = new byte[random.Next(0, 120)];
                random.NextBytes(bytes);
                string text = (seen % 2 == 0 ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes);
                StepReport report = verifiers[seen % 8].Verify(prompt, text);
                Assert.True(report.Verdict is CompletionVerdict.Wrong or CompletionVerdict.Incomplete);
                Assert.InRange(report.Credit, 0, 1);
                Assert.NotNull(report.ToString());
                Assert.Equal(CompletionVerdict.BadPrompt, i % 50 > 0 ? CompletionVerdict.BadPrompt : verifiers[seen % 8].Verify(text, text).Verdict);
            }
        }

        Assert.Equal(100_000, seen);
    }

    [Fact]
    public void Time_is_linear()
    {
        // A quadratic reader would take minutes.
        string[] texts = [new('1', 1_000_000), new(' ', 1_000_000), string.Concat(Enumerable.Repeat("one x + y = ", 100_000)), string.Concat(Enumerable.Repeat("x == 1 ", 100_000)), new('=', 1_000_000), new('\n', 1_000_000)];
        foreach (StepVerifier verifier in Verifiers(StepPrograms.Blanks()))
        {
            foreach (string text in texts)
            {
                StepSession session = verifier.Open("1 3 =>");
                for (int i = 0; i < text.Length; i += 7)
                {
                    session.Append(text.AsSpan(i, Math.Min(7, text.Length - i)));
                }

                Assert.NotEqual(CompletionVerdict.Correct, session.Finish().Verdict);
            }
        }
    }

    internal static StepVerifier[] Verifiers(CotProgram program) =>
        [.. Styles.SelectMany(style => new[] { new StepVerifier(program, style), new StepVerifier(program, style, StepMode.Lenient) })];

    // A narrated chain does not show where it ends, and sentences may tell of a token before it comes.
    private static bool IsShown(MutatedTrace wrong, TraceStyle style)
    {
        CotProgram program = wrong.Program;
        bool IsEnd(EquatableArray<ushort> chain) => wrong.FirstWrongIndex < chain.Count && program.Vocabulary[chain[wrong.FirstWrongIndex]].Type.Kind == TokenKind.End;
        return style != TraceStyle.Narrated
            || (program.Chain.All(static slot => slot.Sentence.Count == 0) && !IsEnd(wrong.Completion) && !IsEnd(wrong.Trace.Chain));
    }

    private static string Roughened(string text, int seed) => (seed % 3) switch
    {
        0 => text.Replace(" ", " \t ", StringComparison.Ordinal).Replace("\n", "\r\n\n", StringComparison.Ordinal),
        1 => text.Replace("\n", " ;\n", StringComparison.Ordinal) + " ,",
        _ => "\n " + text.Replace("\n", " ", StringComparison.Ordinal),
    };
}
