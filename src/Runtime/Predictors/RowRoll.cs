using CotGen.Machines;

namespace CotGen.Predictors;

/// <summary>A roll-out that keeps two rows: no rule looks farther back than the row before.</summary>
/// <remarks>
/// The constructed rule is proved to copy the middle of a window without a head (<see cref="RowStep"/>). Its rows are those before them, but for the cells
/// around the head and the row's end, which are predicted. Any other weights predict every token.
/// </remarks>
internal sealed class RowRoll
{
    private readonly MachinePredictor _predictor;
    private readonly ushort[] _window;
    private readonly int _length;
    private int _head;

    /// <summary>A roll-out before its first row; the prompt must be well formed.</summary>
    public RowRoll(MachinePredictor predictor, ReadOnlySpan<ushort> prompt)
    {
        _predictor = predictor;
        _length = prompt.Length - 1;
        _window = new ushort[1 + (2 * _length)];
        _window[0] = prompt[0];
        prompt[1..].CopyTo(_window.AsSpan(1 + _length));
        _head = MachineRows.HeadOf(predictor.Machine, Row);
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
        if (_predictor.Weights is null)
        {
            PredictAroundHead();
        }
        else
        {
            PredictColumns(0, _length);
            Ended = MachineRows.OutcomeOf(_predictor.Machine, Row);
        }

        Steps++;
    }

    private void PredictAroundHead()
    {
        int first = Math.Max(_head - 1, 0), end = Math.Min(_head + 2, _length - 1);
        PredictColumns(first, end);
        PredictColumns(_length - 1, _length);
        ReadOnlySpan<ushort> around = Row[first..end];
        int head = MachineRows.HeadOf(_predictor.Machine, around);
        _head = first + head;

        // Without a head in them the cells decide nothing, and the end does.
        Ended = MachineRows.OutcomeOf(_predictor.Machine, head < 0 ? Row[^1..] : [around[head], Row[^1]]);
    }

    private void PredictColumns(int first, int end)
    {
        for (int column = first; column < end; column++)
        {
            int at = 1 + _length + column;
            _window[at] = _predictor.Next(_window.AsSpan(0, at), column, _length - 1);
        }
    }
}
