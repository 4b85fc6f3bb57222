using CotGen.Verification.Steps;

namespace CotGen;

/// <summary>A completion that arrives in parts; <see cref="StepVerifier.Open(string)"/> makes it. However it is cut, the report is the same.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class StepSession
{
    private readonly StepVerifier _verifier;
    private readonly StepJudge? _judge;
    private readonly PieceReader? _reader;
    private StepReport? _report;

    internal StepSession(StepVerifier verifier, StepJudge judge, PieceReader reader) => (_verifier, _judge, _reader) = (verifier, judge, reader);

    internal StepSession(StepVerifier verifier, StepReport report) => (_verifier, _report) = (verifier, report);

    /// <summary>True as soon as some step is surely wrong, whatever may come, or if the prompt is bad: it is no use to go on.</summary>
    public bool IsWrong => _judge is null || _judge.IsBroken || _reader!.IsWrong;

    /// <summary>Steps that are at their end.</summary>
    public int StepCount => _judge?.Steps.Count ?? 0;

    /// <summary>Takes more of the completion.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>False as soon as some step is surely wrong: the opposite of <see cref="IsWrong"/>.</returns>
    /// <exception cref="InvalidOperationException">The completion is finished.</exception>
    public bool Append(ReadOnlySpan<char> text)
    {
        if (_reader is not null && _report is not null)
        {
            throw new InvalidOperationException("The completion is finished: open another one.");
        }

        _reader?.Append(text);
        return !IsWrong;
    }

    /// <summary>Says that the completion is at its end, and returns the report. Asked again, it returns the same one.</summary>
    public StepReport Finish()
    {
        if (_report is null)
        {
            _reader!.Finish();
            _report = _verifier.Report(_judge!, _reader.IsCorrect, _reader.ExpectedText(), _reader.Unfinished);
        }

        return _report;
    }
}
