using CotGen.Machines;

namespace CotGen.Predictors;

/// <summary>A roll-out that keeps two rows: no rule looks farther back than the row before.</summary>
internal sealed class RowRoll
{
    private readonly MachinePredictor _predictor;
    private readonly ushort[] _window;
    private readonly int _length;

    /// <summary>A roll-out before its first row; the prompt must be well formed.</summary>
    public RowRoll(MachinePredictor predictor, ReadOnlySpan<ushort> prompt)
    {
        _predictor = predictor;
        _length = prompt.Length - 1;
        _window = new ushort[1 + (2 * _length)];
        _window[0] = prompt[0];
        prompt[1..].CopyTo(_window.AsSpan(1 + _length));
        Ended = MachineRows.OutcomeOf(predictor.Machine, Row);
    }

    /// <summary>The last row, its end included.</summary>
    public ReadOnlySpan<ushort> Row => _window.AsSpan(1 + _length);

    /// <summary>How the run has ended, or <see langword="null"/>.</summary>
    public MachineOutcome? Ended { get; private set; }

    /// <summary>Rows predicted.</summary>
    public long Steps { get; private set; }

    /// <summary>Predicts the next row.</summary>
    public void Step()
    {
        // The token before a row is the end of the one before it; a run that goes on has only separators there.
        Row.CopyTo(_window.AsSpan(1));
        for (int column = 0; column < _length; column++)
        {
            int at = 1 + _length + column;
            _window[at] = _predictor.Next(_window.AsSpan(0, at), column, _length - 1);
        }

        Steps++;
        Ended = MachineRows.OutcomeOf(_predictor.Machine, Row);
    }
}
