using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>What <see cref="CotChecker"/> found in a completion: right throughout, or the first token that is wrong.</summary>
public readonly record struct CheckResult
{
    private readonly CotProgram? _program;
    private readonly CotSourceMap? _sources;
    private readonly PromptProblem _promptProblem;
    private readonly bool _hasTrace;
    private readonly int _position;

    internal CheckResult(CotProgram program, PromptProblem problem)
    {
        _program = program;
        _promptProblem = problem;
        FirstWrongIndex = -1;
        Slot = -1;
    }

    internal CheckResult(CotProgram program, CotSourceMap? sources, int position, int slot, ushort? expected, ushort? found)
    {
        _program = program;
        _sources = sources;
        _hasTrace = true;
        _position = position;
        FirstWrongIndex = found is null ? -1 : position;
        Slot = slot;
        ExpectedToken = expected;
        FoundToken = found;
    }

    /// <summary>True if the completion is the whole right chain, END included.</summary>
    public bool IsCorrect => _hasTrace && IsComplete;

    /// <summary>True if no token is wrong; the completion may stop before END.</summary>
    public bool IsCorrectSoFar => _hasTrace && FirstWrongIndex < 0;

    /// <summary>True if every token is right up to END and nothing follows.</summary>
    public bool IsComplete => IsCorrectSoFar && Slot < 0;

    /// <summary>Why there is nothing to compare with: what is wrong with the prompt, in words; <see langword="null"/> if it is well formed.</summary>
    public string? PromptProblem =>
        _program is null || _hasTrace ? null
        : _promptProblem.Kind == PromptProblemKind.None ? $"{_program.Name} has no trace for this prompt"
        : _promptProblem.Describe(_program);

    /// <summary>Index in the completion of the first wrong token, or -1.</summary>
    public int FirstWrongIndex { get; }

    /// <summary>
    /// The slot of the first wrong token; for a completion that stops too early, the slot that comes next; -1 after END and where all
    /// is right.
    /// </summary>
    public int Slot { get; }

    /// <summary>The right token of <see cref="Slot"/>, or <see langword="null"/> where there is none.</summary>
    public ushort? ExpectedToken { get; }

    /// <summary>The wrong token, or <see langword="null"/> where there is none.</summary>
    public ushort? FoundToken { get; }

    /// <summary>The name of <see cref="Slot"/>; empty where there is none.</summary>
    public string Name => _program is not null && Slot >= 0 ? _program.Chain[Slot].Name : "";

    /// <summary>The expression that made <see cref="Slot"/>.</summary>
    public SlotOrigin Origin => _program is not null && Slot >= 0 ? _program.Chain[Slot].Origin : SlotOrigin.None;

    /// <summary>The source line of <see cref="Slot"/>, where a source map was given.</summary>
    public CotSourceLine? Place => _sources?.Find(Origin);

    /// <summary>One sentence, such as <c>token 5: expected 56 for a[1]*b[0], found 54</c>.</summary>
    public override string ToString()
    {
        if (PromptProblem is { } problem)
        {
            return problem;
        }

        if (_program is null || IsComplete)
        {
            return _program is null ? "" : "correct";
        }

        string place = Place is { } line ? $" at {line}" : "";
        bool isEnd = ExpectedToken is { } token && _program.Vocabulary[token].Type.Kind == TokenKind.End;
        string name = Slot >= 0 && !isEnd ? $" for {Name}{place}" : "";
        return IsCorrectSoFar
            ? $"incomplete after {Integers.Text(_position)} tokens: expected {Text(ExpectedToken)}{name}"
            : $"token {Integers.Text(FirstWrongIndex)}: expected {Text(ExpectedToken)}{name}, found {Text(FoundToken)}";
    }

    private string Text(ushort? token) => token is { } number ? _program!.Vocabulary.TextOf(number) : "nothing";
}
