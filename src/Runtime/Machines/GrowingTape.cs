namespace CotGen.Machines;

/// <summary>Cells without end on either side; those never written are blank.</summary>
internal sealed class GrowingTape(ReadOnlySpan<int> cells, int blank)
{
    private int[] _cells = cells.ToArray();
    private int _first;

    /// <summary>The first cell that is held; all cells before it are blank.</summary>
    public int First => _first;

    /// <summary>Number of cells that are held; all cells behind them are blank.</summary>
    public int Count => _cells.Length;

    public int this[int cell]
    {
        get
        {
            long at = (long)cell - _first;
            return at >= 0 && at < _cells.Length ? _cells[at] : blank;
        }

        set
        {
            if (cell < _first || cell - _first >= _cells.Length)
            {
                Cover(cell);
            }

            _cells[cell - _first] = value;
        }
    }

    // Doubling keeps the cost of growth at a few moves per step.
    private void Cover(int cell)
    {
        int room = Math.Max(8, _cells.Length);
        int first = cell < _first ? Math.Min(cell, _first - room) : _first;
        int end = Math.Max(cell + 1, _first + _cells.Length + (cell < _first ? 0 : room));
        var grown = new int[end - first];
        for (int i = 0; i < grown.Length; i++)
        {
            grown[i] = this[first + i];
        }

        (_cells, _first) = (grown, first);
    }
}
