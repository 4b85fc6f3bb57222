using CotGen.Programs;
using CotGen.Tokens;
using CotGen.Verification.Steps;

namespace CotGen;

/// <summary>
/// Verifies chains of thought step by step, whoever wrote them: the first wrong step, what should have stood there, and a label for
/// each step. Texts of all renderings are read, strictly or leniently.
/// </summary>
/// <remarks>
/// <para>Immutable and thread-safe. No text makes it throw. Time is linear in the completion and the right chain, memory bounded by them.</para>
/// <para>
/// The right chain of a prompt is unique, so the right piece is known at every step. A piece that stops in the middle and may still
/// become right is no error: the completion is incomplete. What is not right is read up to the next white space (names and values
/// that hold white space themselves are recognised), or, where every token has a line, up to the end of the line.
/// </para>
/// <para>
/// From the first error on each step is also compared with what its slot means for the completion's own tokens; so an error and its
/// consequences are told apart. Where a text is no token of its slot, what depends on it has no meaning and follows from nothing.
/// A sentence that does not tell its token is right for any token.
/// </para>
/// <para>Programs of machines are verified in <see cref="TraceStyle.Terse"/> only, and nothing is said to follow there.</para>
/// </remarks>
public sealed class StepVerifier
{
    private readonly CotSourceMap? _sources;
    private readonly PieceTexts _texts;
    private readonly ushort? _end;

    /// <summary>A verifier of a program's chains.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rendering">How completions are written.</param>
    /// <param name="mode">How strictly they are read.</param>
    /// <param name="sources">Where the program's methods stand, for <see cref="StepReport.Place"/>.</param>
    /// <param name="limit">No right chain with blocks is counted for more tokens than this.</param>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The program is a machine's and the rendering is not terse.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rendering or mode, or the limit is negative.</exception>
    public StepVerifier(
        CotProgram program, TraceStyle rendering = TraceStyle.Terse, StepMode mode = StepMode.Strict, CotSourceMap? sources = null, int limit = CotTraces.MaxTokens)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (mode is not (StepMode.Strict or StepMode.Lenient))
        {
            throw new ArgumentOutOfRangeException(nameof(mode));
        }

        if (program.Machine is not null && rendering != TraceStyle.Terse)
        {
            throw new ArgumentException($"Rows of the machine {program.Name} are verified in the terse rendering only.", nameof(rendering));
        }

        (Program, Rendering, Mode, Limit, _sources) = (program, rendering, mode, limit, sources);
        _texts = PieceTexts.Of(program, rendering, mode == StepMode.Lenient);
        _end = program.Machine is null ? ProgramTokens.Of(program).End : null;
    }

    /// <summary>The program.</summary>
    public CotProgram Program { get; }

    /// <summary>How completions are written.</summary>
    public TraceStyle Rendering { get; }

    /// <summary>How strictly they are read.</summary>
    public StepMode Mode { get; }

    /// <summary>No right chain with blocks is counted for more tokens than this.</summary>
    public int Limit { get; }

    /// <summary>Verifies a text.</summary>
    /// <param name="prompt">Token texts separated by white space.</param>
    /// <param name="completion">Any text, whole or cut off anywhere.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public StepReport Verify(string prompt, string completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        StepSession session = Open(prompt);
        session.Append(completion);
        return session.Finish();
    }

    /// <summary>Verifies tokens; rendering and mode do not matter.</summary>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="completion">Any tokens, any number of them.</param>
    public StepReport Verify(ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> completion)
    {
        ushort[] known = prompt.ToArray();
        if (ProblemOf(known) is { } problem)
        {
            return BadPrompt(problem);
        }

        var judge = new StepJudge(Program, known, Limit);
        for (int i = 0; i < completion.Length && !judge.IsClosed; i++)
        {
            ushort token = completion[i];
            judge.Take(token, isOfSlot: true, isSpelt: true, i, 1, () => Program.Vocabulary.TextOf(token), ExpectedText);
        }

        int length = completion.Length;
        string next = length > 0 ? Program.Vocabulary.TextOf(completion[Math.Min(judge.Steps.Count, length) - 1]) : "";
        judge.Stretch(length, () => next);
        return Report(judge, judge.IsCorrect, ExpectedText(), unfinished: "", writesEnd: true);

        string ExpectedText() => judge.Expected is { } token ? Program.Vocabulary.TextOf(token) : "";
    }

    /// <summary>Opens a completion that arrives in parts.</summary>
    /// <param name="prompt">Token texts separated by white space.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prompt"/> is <see langword="null"/>.</exception>
    public StepSession Open(string prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return Open(Array.ConvertAll(prompt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), word => _texts.Tokens.Find(_texts.Tokens.Key(word))));
    }

    /// <summary>Opens a completion that arrives in parts.</summary>
    /// <param name="prompt">The prompt's tokens.</param>
    public StepSession Open(ReadOnlySpan<ushort> prompt) => Open(prompt.ToArray());

    internal StepReport BadPrompt(string problem) => new(Program, _sources) { Verdict = CompletionVerdict.BadPrompt, PromptProblem = problem };

    internal StepReport Report(StepJudge judge, bool isCorrect, string expectedText, string unfinished, bool? writesEnd = null)
    {
        if (judge.IsBroken)
        {
            return BadPrompt($"{Program.Name} has no trace for this prompt");
        }

        FirstError? error = judge.Error;
        ushort? next = isCorrect ? null : judge.Expected;
        int nextSlot = isCorrect ? -1 : judge.Slot;
        int count = Program.Layout.IsBounded ? Program.Chain.Count : judge.CountRight();
        bool isEndCounted = writesEnd ?? _texts.WritesEnd;
        return new StepReport(Program, _sources)
        {
            Verdict = error is not null ? CompletionVerdict.Wrong : isCorrect ? CompletionVerdict.Correct : CompletionVerdict.Incomplete,
            Steps = judge.Steps.ToEquatableArray(),
            FirstWrongStep = error?.Index ?? -1,
            Slot = error is null ? nextSlot : judge.Steps[error.Index].Slot,
            ExpectedToken = error is null ? next : error.Expected,
            ExpectedText = error is null ? isCorrect ? "" : expectedText : error.ExpectedText,
            FoundText = error is null ? unfinished : error.FoundText,
            RightSteps = error?.Index ?? judge.Steps.Count,
            StepCount = isEndCounted || judge.Expected is not null && !Program.Layout.IsBounded ? count : count - 1,
        };
    }

    private StepSession Open(ushort[] prompt)
    {
        if (ProblemOf(prompt) is { } problem)
        {
            return new StepSession(this, BadPrompt(problem));
        }

        var judge = new StepJudge(Program, prompt, Limit);
        return new StepSession(this, judge, new PieceReader(_texts, judge, prompt, Ahead(prompt), _end));
    }

    // The right chain's beginning, where a sentence speaks of a token that stands behind it.
    private ushort[] Ahead(ushort[] prompt)
    {
        var tokens = new List<ushort>();
        ChainWalk walk = ChainWalk.Of(Program, prompt);
        while (tokens.Count < _texts.Ahead && walk.TryEvaluate(out ushort token))
        {
            tokens.Add(token);
            walk.Write(token);
        }

        return [.. tokens];
    }

    private string? ProblemOf(ushort[] prompt)
    {
        if (Program.Machine is { } machine)
        {
            return MachineRows.ProblemOf(machine, prompt);
        }

        PromptProblem problem = ProgramTokens.Of(Program).FindProblem(prompt);
        return problem.Kind == PromptProblemKind.None ? null : problem.Describe(Program);
    }
}
