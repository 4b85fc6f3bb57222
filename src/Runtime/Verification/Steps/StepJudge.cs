using CotGen.Programs;

namespace CotGen.Verification.Steps;

/// <summary>
/// Compares a chain token by token with the right one, and from the first error on also with what the chain's own tokens mean.
/// Knows nothing of texts.
/// </summary>
internal sealed class StepJudge
{
    private readonly CotProgram _program;
    private readonly int _limit;
    private readonly ChainWalk _right;
    private readonly List<VerifiedStep> _steps = [];
    private readonly List<ushort> _written = [];
    private ChainWalk? _own;
    private int _rightCount;
    private bool _isClosed;

    /// <summary>A judge of what follows <paramref name="prompt"/>, which must be well formed.</summary>
    public StepJudge(CotProgram program, ushort[] prompt, int limit)
    {
        (_program, _limit) = (program, limit);
        _right = ChainWalk.Of(program, prompt);
        LookAhead();
    }

    /// <summary>The steps so far.</summary>
    public List<VerifiedStep> Steps => _steps;

    /// <summary>The tokens so far, as they were written.</summary>
    public List<ushort> Written => _written;

    /// <summary>The right chain's next token; <see langword="null"/> behind its end.</summary>
    public ushort? Expected { get; private set; }

    /// <summary>The slot of the next token; -1 behind the end.</summary>
    public int Slot => (_own ?? _right).Slot;

    /// <summary>True if the right chain cannot be evaluated: there is nothing to compare with.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The first step that is not right, with what should have stood there; <see langword="null"/> while there is none.</summary>
    public FirstError? Error { get; private set; }

    /// <summary>True if nothing that comes can change the report any more, but for the length of the last step.</summary>
    public bool IsClosed => _isClosed || IsBroken;

    /// <summary>True if every step was right and the right chain is at its end.</summary>
    public bool IsCorrect => Error is null && Expected is null && !IsBroken;

    /// <summary>What the next slot means for the tokens that were written.</summary>
    public ushort? Consequence => _own is null ? Expected : _own.TryEvaluate(out ushort token) ? token : null;

    /// <summary>Takes the next step.</summary>
    /// <param name="token">What was written; <see cref="TraceText.Unknown"/> for no token.</param>
    /// <param name="isOfSlot">False if the step bears another slot's name.</param>
    /// <param name="isSpelt">False if the token is right but not written as it must be.</param>
    /// <param name="start">Where the step begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="text">Its text, which is asked for once at most.</param>
    /// <param name="expected">The right text, likewise.</param>
    public void Take(ushort token, bool isOfSlot, bool isSpelt, int start, int length, Func<string> text, Func<string> expected)
    {
        if (IsClosed)
        {
            return;
        }

        StepLabel label = LabelOf(token, isOfSlot, isSpelt);
        if (label == StepLabel.Extra)
        {
            TakeExtra(start);
            return;
        }

        if (label != StepLabel.Right && Error is null)
        {
            Error = new FirstError(_steps.Count, Expected, expected(), text());
            _own = _right.Fork();
        }

        _steps.Add(new VerifiedStep(_steps.Count, label, Slot, token < _program.Vocabulary.Count ? token : null, start, length));
        ushort kept = isOfSlot ? token : TraceText.Unknown;
        _written.Add(kept);
        _own?.Write(kept);
        Advance();
    }

    /// <summary>Takes all that comes as one step, which lies behind the end.</summary>
    public void TakeExtra(int start)
    {
        Error ??= new FirstError(_steps.Count, Expected: null, ExpectedText: "", FoundText: "");
        _steps.Add(new VerifiedStep(_steps.Count, StepLabel.Extra, Slot: -1, Token: null, start, Length: 0));
        _isClosed = true;
    }

    /// <summary>Makes the last step, which is behind the end, as long as all that came.</summary>
    public void Stretch(int end, Func<string> text)
    {
        if (_steps.Count > 0 && _steps[^1] is { Label: StepLabel.Extra } extra)
        {
            _steps[^1] = extra with { Length = end - extra.Start };
            if (Error is { } error && error.Index == extra.Index)
            {
                Error = error with { FoundText = text() };
            }
        }
    }

    /// <summary>Tokens of the right chain; the limit if it is longer.</summary>
    /// <remarks>Walks the chain to its end: the judge can take nothing more.</remarks>
    public int CountRight()
    {
        while (Expected is not null && _rightCount < _limit)
        {
            Advance();
        }

        return _rightCount;
    }

    private StepLabel LabelOf(ushort token, bool isOfSlot, bool isSpelt)
    {
        bool isGood = isOfSlot && isSpelt;
        if (Expected is { } right)
        {
            return _own is { HasEnded: true } ? StepLabel.Extra
                : isGood && token == right ? StepLabel.Right
                : isGood && _own is not null && Consequence == token ? StepLabel.Follows
                : StepLabel.Wrong;
        }

        // Behind the right chain only what follows from an error still belongs to a chain.
        return isGood && _own is { HasEnded: false } && Consequence == token ? StepLabel.Follows : StepLabel.Extra;
    }

    private void Advance()
    {
        if (Expected is { } token)
        {
            _right.Write(token);
            _rightCount++;
            LookAhead();
        }
    }

    private void LookAhead()
    {
        Expected = null;
        if (!_right.HasEnded)
        {
            IsBroken = !_right.TryEvaluate(out ushort token);
            Expected = IsBroken ? null : token;
        }
    }
}

/// <summary>The first step that is not right.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Expected">The right token; <see langword="null"/> behind the end.</param>
/// <param name="ExpectedText">The right text.</param>
/// <param name="FoundText">The text that was found.</param>
internal sealed record FirstError(int Index, ushort? Expected, string ExpectedText, string FoundText);
