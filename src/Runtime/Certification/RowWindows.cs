using CotGen.Machines;

namespace CotGen.Certification;

/// <summary>A row, and the column whose next token is asked for; the column after the last cell is the row's end.</summary>
internal readonly record struct RowWindow(int[] Row, int Column);

/// <summary>
/// All that a rule can see of the rows that a run goes on from: rows of any width with one head, which takes a step. Every
/// window is given with a row that shows it, so that a failing one is a counterexample.
/// </summary>
internal sealed class RowWindows
{
    private readonly int[] _symbols;
    private readonly int[] _heads;
    private readonly int[] _sides;
    private readonly int _separator;

    public RowWindows(MachineDescription machine)
    {
        RowTokens tokens = machine.Tokens;
        _separator = tokens.Separator;
        _symbols = Enumerable.Range(0, machine.Symbols.Count).ToArray();
        _heads = Enumerable.Range(0, tokens.CellCount).Where(token => tokens.TryStep(token, out _)).ToArray();
        _sides = [.. _symbols, _separator];
    }

    /// <summary>Number of windows of a cell.</summary>
    public long CellCount
    {
        get
        {
            long symbols = _symbols.Length, sides = symbols + 1;
            return _heads.Length == 0 ? 0 : (symbols * ((sides * sides) - 1)) + (_heads.Length * ((2 * symbols * sides) + (sides * sides)));
        }
    }

    /// <summary>The windows of a cell: no head in sight; a head on the left, on the cell, on the right.</summary>
    public IEnumerable<RowWindow> OfCell() => Headless()
        .Concat(Cells(_heads, _symbols, _sides))
        .Concat(Cells(_sides, _heads, _sides))
        .Concat(Cells(_sides, _symbols, _heads));

    /// <summary>The pairs of first and last cell: no head among them; a head on the first, on the last, on the only cell.</summary>
    public IEnumerable<RowWindow> OfRowEnd()
    {
        foreach (int head in _heads)
        {
            yield return new RowWindow([head], 1);
            foreach (int symbol in _symbols)
            {
                yield return new RowWindow([head, symbol], 2);
                yield return new RowWindow([symbol, head], 2);
            }
        }

        foreach (int head in _heads.Take(1))
        {
            foreach (int first in _symbols)
            {
                foreach (int last in _symbols)
                {
                    yield return new RowWindow([first, head, last], 3);
                }
            }
        }
    }

    // The head stands two cells away, where it does not matter which one it is. A row of one cell has no such place.
    private IEnumerable<RowWindow> Headless() => _heads.Take(1).SelectMany(head => Cells(_sides, _symbols, _sides)
        .Where(static window => window.Row.Length > 1)
        .Select(window => window.Column == window.Row.Length - 1
            ? new RowWindow([head, .. window.Row], window.Column + 1)
            : window with { Row = [.. window.Row, head] }));

    private IEnumerable<RowWindow> Cells(int[] lefts, int[] middles, int[] rights)
    {
        foreach (int left in lefts)
        {
            foreach (int middle in middles)
            {
                foreach (int right in rights)
                {
                    int[] upToMiddle = left == _separator ? [middle] : [left, middle];
                    yield return new RowWindow(right == _separator ? upToMiddle : [.. upToMiddle, right], upToMiddle.Length - 1);
                }
            }
        }
    }
}
