using System.CommandLine;
using System.Globalization;
using CotGen.Export;
using CotGen.Programs;
using CotGen.Tool.Files;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen check</c>: where completions go wrong.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string> _assembly = Arguments.Assembly();
    private readonly Argument<string> _name = Arguments.Name();
    private readonly Option<string> _in = Arguments.Path("--in", "The lines to check, or - for standard input.");
    private readonly Option<string> _out = Arguments.Path("--out", "Where the findings go, or - for standard output.");
    private readonly Option<string> _rendering = Arguments.Rendering();
    private readonly Option<string> _tags = Arguments.Tags();
    private readonly Option<string> _mode = Arguments.Choice("--mode", "Whether white space, letter case and harmless separators count.", "strict", "strict", "lenient");
    private readonly Option<bool> _partial = new("--allow-incomplete") { Description = "A completion that stops too early, but is right so far, is no failure." };
    private readonly Option<bool> _json = new("--json") { Description = "Findings are lines of JSON in any case; this makes one of the summary as well, on standard error." };

    private CheckCommand()
    {
    }

    public static Command New(ToolConsole console)
    {
        CheckCommand made = new();
        Command command = new(
            "check",
            """
            Checks completions, whoever wrote them: lines of JSON in, one finding for each as a line of JSON out.

            A line has a prompt and a completion, in any of the formats that 'cotgen trace' writes. A finding has the verdict (correct, incomplete, wrong,
            bad-prompt), the first wrong step, what was expected and what was found, the slot and its source line, the values so far, a label for each step
            (right, wrong, follows, extra), the credit from 0 to 1, and whether the answer is right. Exit code 1 if some completion is not correct.

            Examples:
              cotgen check Shop.dll Multiply --in answers.jsonl --out findings.jsonl
              cotgen trace Shop.dll Multiply --tags think | cotgen check Shop.dll Multiply --tags think --mode lenient
            """)
        {
            made._assembly, made._name, made._in, made._out, made._rendering, made._tags, made._mode, made._partial, made._json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(made.Run(console, parsed, cancellationToken)));
        return command;
    }

    private int Run(ToolConsole console, ParseResult parsed, CancellationToken cancellationToken)
    {
        CompiledTarget target = TargetAssembly.LoadMethod(parsed.GetRequiredValue(_assembly), parsed.GetRequiredValue(_name));
        TraceStyle rendering = Arguments.StyleOf(parsed.GetRequiredValue(_rendering));
        CompletionTags tags = Arguments.TagsOf(parsed.GetRequiredValue(_tags));
        StepVerifier verifier = new(target.Program, rendering, parsed.GetValue(_mode) == "lenient" ? StepMode.Lenient : StepMode.Strict, target.SourceMap);
        TargetTraces traces = new(target);
        string path = parsed.GetRequiredValue(_in);
        using TextReader input = OpenInput(path);
        using ResultFile output = ResultFile.Open(parsed.GetRequiredValue(_out), console);
        Summary summary = new();
        output.WithProgress("check", share =>
        {
            long number = 0;
            while (input.ReadLine() is { } line)
            {
                cancellationToken.ThrowIfCancellationRequested();
                number++;
                share(ShareOf(input));
                if (line.AsSpan().IsWhiteSpace())
                {
                    continue;
                }

                CompletionRow row = CompletionRow.Parse(line, path == "-" ? "standard input" : path, number, rendering, tags);
                Finding finding = Check(target, verifier, traces, row, number);
                summary.Add(finding);
                output.WriteJson(finding);
            }
        });
        output.Finish();
        if (parsed.GetValue(_json))
        {
            console.Error.WriteLine(ToolConsole.ToJson(summary));
        }
        else
        {
            console.Note(summary.ToString());
        }

        return summary.Wrong + summary.BadPrompt + summary.WrongAnswer > 0 || (summary.Incomplete > 0 && !parsed.GetValue(_partial)) ? ExitCode.Failed : ExitCode.Ok;
    }

    private static TextReader OpenInput(string path)
    {
        try
        {
            return path == "-" ? Console.In : new StreamReader(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot read {path}: {exception.Message}");
        }
    }

    // How far a file has been read; nobody knows how much standard input holds.
    private static double ShareOf(TextReader input) =>
        input is StreamReader { BaseStream: FileStream { CanSeek: true } file } ? (double)file.Position / Math.Max(1, file.Length) : 0;

    private static Finding Check(CompiledTarget target, StepVerifier verifier, TargetTraces traces, CompletionRow row, long line)
    {
        StepReport report = verifier.Verify(row.Prompt, row.Thought);
        string? problem = report.PromptProblem ?? Excluded(target, row.Prompt);
        bool isWrong = report.FirstWrongStep >= 0;
        return new Finding(
            line,
            problem is not null ? "bad-prompt" : NameOf(report.Verdict),
            isWrong ? report.FirstWrongStep : null,
            isWrong ? row.ThoughtStart + report.WrongStart : null,
            isWrong ? report.WrongLength : null,
            report.ExpectedText.Length > 0 ? report.ExpectedText : null,
            isWrong ? report.FoundText : null,
            report.Slot >= 0 ? report.Slot : null,
            report.Name.Length > 0 ? report.Name : null,
            report.Place?.ToString(),
            problem is null ? report.Credit : 0,
            [.. report.Steps.Select(static step => NameOf(step.Label))],
            [.. report.ValuesSoFar().Select(static value => $"{value.Name}={value.Text}")],
            problem is not null || row.Answer is null ? null : AnswerOf(traces, target.Program, row.Prompt) == string.Join(' ', row.Answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            problem ?? report.ToString());
    }

    private static string? Excluded(CompiledTarget target, string prompt) =>
        target.Program.Precondition.Length > 0 && !target.Accepts(TraceText.Parse(target.Program, prompt)) ? $"the inputs do not satisfy {target.Program.Precondition}" : null;

    private static string AnswerOf(TargetTraces traces, CotProgram program, string prompt) =>
        traces.Of(TraceText.Parse(program, prompt)) is { } trace ? TraceText.Terse(program, trace.Answer.AsSpan()) : "";

    private static string NameOf(CompletionVerdict verdict) => verdict switch
    {
        CompletionVerdict.Correct => "correct",
        CompletionVerdict.Incomplete => "incomplete",
        CompletionVerdict.Wrong => "wrong",
        _ => "bad-prompt",
    };

    private static string NameOf(StepLabel label) => label switch
    {
        StepLabel.Right => "right",
        StepLabel.Wrong => "wrong",
        StepLabel.Follows => "follows",
        _ => "extra",
    };

    /// <summary>What was found in a completion.</summary>
    /// <param name="Line">The number of its line.</param>
    /// <param name="Verdict">correct, incomplete, wrong or bad-prompt.</param>
    /// <param name="FirstWrong">The number of the first wrong step, which is a chain position.</param>
    /// <param name="Start">Where it begins in the text of the completion.</param>
    /// <param name="Length">Its characters.</param>
    /// <param name="Expected">What should stand there, or comes next.</param>
    /// <param name="Found">What stands there.</param>
    /// <param name="Slot">The slot.</param>
    /// <param name="Name">The slot's name.</param>
    /// <param name="Source">Its line in the source.</param>
    /// <param name="Credit">Right steps before the first wrong one, by all steps.</param>
    /// <param name="Labels">A label for each step.</param>
    /// <param name="ValuesSoFar">The values before the first wrong step.</param>
    /// <param name="AnswerRight">Whether the answer behind the thought is right; nothing where there is none.</param>
    /// <param name="Message">All of it in one sentence.</param>
    private sealed record Finding(
        long Line, string Verdict, int? FirstWrong, int? Start, int? Length, string? Expected, string? Found, int? Slot, string? Name, string? Source,
        double Credit, string[] Labels, string[] ValuesSoFar, bool? AnswerRight, string Message);

    private sealed record Summary
    {
        public long Checked { get; private set; }

        public long Correct { get; private set; }

        public long Incomplete { get; private set; }

        public long Wrong { get; private set; }

        public long BadPrompt { get; private set; }

        public long WrongAnswer { get; private set; }

        public void Add(Finding finding)
        {
            Checked++;
            Correct += finding.Verdict == "correct" ? 1 : 0;
            Incomplete += finding.Verdict == "incomplete" ? 1 : 0;
            Wrong += finding.Verdict == "wrong" ? 1 : 0;
            BadPrompt += finding.Verdict == "bad-prompt" ? 1 : 0;
            WrongAnswer += finding.AnswerRight == false ? 1 : 0;
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Checked} checked: {Correct} correct, {Incomplete} incomplete, {Wrong} wrong, {BadPrompt} with a bad prompt, {WrongAnswer} wrong answers");
    }
}
