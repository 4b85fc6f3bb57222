using CotGen.Programs;
using CotGen.Traces;

namespace CotGen;

/// <summary>What <see cref="StepVerifier"/> found in a completion.</summary>
public sealed class StepReport
{
    private readonly CotSourceMap? _sources;

    internal StepReport(CotProgram program, CotSourceMap? sources) => (Program, _sources) = (program, sources);

    /// <summary>The program that the completion was compared with.</summary>
    public CotProgram Program { get; }

    /// <summary>The verdict on the whole.</summary>
    public CompletionVerdict Verdict { get; internal init; }

    /// <summary>Why there is nothing to compare with, in words; <see langword="null"/> unless the verdict is <see cref="CompletionVerdict.BadPrompt"/>.</summary>
    public string? PromptProblem { get; internal init; }

    /// <summary>Every step of the completion. What comes behind the end of the chain is one step.</summary>
    public EquatableArray<VerifiedStep> Steps { get; internal init; } = [];

    /// <summary>The number of the first step that is not right, or -1. It is the index of a token of the chain.</summary>
    public int FirstWrongStep { get; internal init; } = -1;

    /// <summary>Where the first wrong step begins in the completion: a character of a text, a token of tokens; -1 where there is none.</summary>
    public int WrongStart => FirstWrongStep < 0 ? -1 : Steps[FirstWrongStep].Start;

    /// <summary>How many characters or tokens the first wrong step has; 0 where there is none.</summary>
    public int WrongLength => FirstWrongStep < 0 ? 0 : Steps[FirstWrongStep].Length;

    /// <summary>
    /// The slot of the first wrong step; of an incomplete completion the slot that comes next; -1 behind the end of the chain.
    /// </summary>
    public int Slot { get; internal init; } = -1;

    /// <summary>The right token of <see cref="Slot"/>, or <see langword="null"/> where nothing should stand.</summary>
    public ushort? ExpectedToken { get; internal init; }

    /// <summary>The right piece there, as the rendering writes it; empty where nothing should stand.</summary>
    public string ExpectedText { get; internal init; } = "";

    /// <summary>
    /// The token of the first wrong step, or <see langword="null"/> if its text is none. It may be <see cref="ExpectedToken"/>: then it
    /// bears another name, or is not written as <see cref="StepMode"/> says.
    /// </summary>
    public ushort? FoundToken => FirstWrongStep < 0 ? null : Steps[FirstWrongStep].Token;

    /// <summary>The text of the first wrong step, or of the step in which an incomplete completion stops; at most 1,024 characters of it.</summary>
    public string FoundText { get; internal init; } = "";

    /// <summary>Right steps before the first wrong one.</summary>
    public int RightSteps { get; internal init; }

    /// <summary>Steps of the whole right chain, as far as the verifier's limit; END counts where the rendering writes it.</summary>
    public int StepCount { get; internal init; }

    /// <summary>
    /// <see cref="RightSteps"/> divided by <see cref="StepCount"/>, from 0 to 1: 1 for the whole right chain, even if something follows it;
    /// 0 for a bad prompt. Where the right chain has no step it is 1 for a correct completion, else 0.
    /// </summary>
    public double Credit => StepCount == 0 ? (Verdict == CompletionVerdict.Correct ? 1 : 0) : (double)RightSteps / StepCount;

    /// <summary>The name of <see cref="Slot"/>; empty where there is none.</summary>
    public string Name => Slot < 0 ? "" : Program.Chain[Slot].Name;

    /// <summary>The expression that made <see cref="Slot"/>.</summary>
    public SlotOrigin Origin => Slot < 0 ? SlotOrigin.None : Program.Chain[Slot].Origin;

    /// <summary>The source line of <see cref="Slot"/>, where a source map was given.</summary>
    public CotSourceLine? Place => _sources?.Find(Origin);

    /// <summary>Names and values of the right steps before the first wrong one, in order.</summary>
    public EquatableArray<StepValue> ValuesSoFar()
    {
        string[] names = SlotNames.Of(Program);
        return Steps.Take(RightSteps)
            .Where(static step => step.Token is not null)
            .Select(step => new StepValue(names[step.Slot], Program.Vocabulary.TextOf(step.Token!.Value)))
            .ToEquatableArray();
    }

    /// <summary>One sentence, such as <c>step 5: expected a[1]*b[0]=56 at Arithmetic.cs(14), found a[1]*b[0]=54</c>.</summary>
    public override string ToString()
    {
        string place = Place is { } line ? $" at {line}" : "";
        string expected = ExpectedText.Length == 0 ? "nothing" : ExpectedText;
        return Verdict switch
        {
            CompletionVerdict.Correct => "correct",
            CompletionVerdict.BadPrompt => PromptProblem ?? "",
            CompletionVerdict.Incomplete => $"incomplete after {Integers.Text(RightSteps)} steps: expected {expected}{place}",
            _ => $"step {Integers.Text(FirstWrongStep)}: expected {expected}{place}, found {FoundText}",
        };
    }
}
