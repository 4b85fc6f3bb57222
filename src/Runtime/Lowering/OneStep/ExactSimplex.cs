namespace CotGen.Lowering.OneStep;

/// <summary>
/// Is there <c>y >= 0</c> with <c>A y = (0, .., 0, 1)</c>, where the columns of A come as they are asked for? The first phase of the revised
/// simplex method in exact rational arithmetic.
/// </summary>
/// <remarks>
/// The inverse of the basis is kept as integers over one common denominator: a pivot on <c>p</c> maps row i to
/// <c>(p row_i - d_i row_r) / denominator</c>, which is exact (Edmonds; the entries are minors of A), and <c>p</c> is the next denominator. Ties
/// are broken lexicographically, so that it ends whatever columns are chosen. Everything is checked: <see cref="OverflowException"/> where
/// a number leaves 64 bits.
/// </remarks>
internal sealed class ExactSimplex
{
    private readonly long[][] _inverse;
    private readonly int[] _basis;
    private readonly int _last;
    private long _denominator = 1;

    /// <summary>Starts with <paramref name="rows"/> rows and an artificial basis.</summary>
    public ExactSimplex(int rows)
    {
        _last = rows - 1;
        _basis = new int[rows];
        _inverse = new long[rows][];
        for (int i = 0; i < rows; i++)
        {
            _basis[i] = -1;
            _inverse[i] = new long[rows];
            _inverse[i][i] = 1;
        }
    }

    /// <summary>Prices of the rows, times the denominator; a column whose product with them is positive brings the sum of what is still missing down.</summary>
    public long[] Prices()
    {
        var prices = new long[_basis.Length];
        foreach (long[] row in _inverse.Where((_, i) => _basis[i] < 0))
        {
            for (int j = 0; j < prices.Length; j++)
            {
                prices[j] = checked(prices[j] + row[j]);
            }
        }

        return prices;
    }

    /// <summary>The solution times the denominator: the numbers of columns and their values above 0; meant for when nothing is missing.</summary>
    public IEnumerable<(int Column, long Value)> Solution() => Enumerable.Range(0, _basis.Length)
        .Where(i => _basis[i] >= 0 && _inverse[i][_last] > 0)
        .Select(i => (_basis[i], _inverse[i][_last]));

    /// <summary>Takes a column of positive price into the basis.</summary>
    /// <param name="column">Its number.</param>
    /// <param name="entries">Its entries that are not 0.</param>
    public void Enter(int column, IReadOnlyList<(int Row, long Value)> entries)
    {
        long[] direction = Array.ConvertAll(_inverse, row => entries.Aggregate(0L, (sum, entry) => checked(sum + (row[entry.Row] * entry.Value))));
        int leaving = Leaving(direction);
        long pivot = direction[leaving];
        long[] pivotRow = _inverse[leaving];
        for (int i = 0; i < _inverse.Length; i++)
        {
            if (i != leaving && (direction[i] != 0 || pivot != _denominator))
            {
                Reduce(_inverse[i], pivotRow, pivot, direction[i]);
            }
        }

        _denominator = pivot;
        _basis[leaving] = column;
    }

    private void Reduce(long[] row, long[] pivotRow, long pivot, long factor)
    {
        for (int j = 0; j < row.Length; j++)
        {
            if (row[j] != 0 || pivotRow[j] != 0)
            {
                row[j] = checked((pivot * row[j]) - (factor * pivotRow[j])) / _denominator;
            }
        }
    }

    private int Leaving(long[] direction)
    {
        int best = -1;
        for (int i = 0; i < direction.Length; i++)
        {
            if (direction[i] > 0 && (best < 0 || Compare(i, best, direction) < 0))
            {
                best = i;
            }
        }

        return best >= 0 ? best : throw new InvalidOperationException("What is missing cannot fall without end.");
    }

    // The right-hand side first, then the rest of the inverse: rows are never equal, so there is always one least.
    private int Compare(int first, int second, long[] direction)
    {
        int order = Compared(_last);
        for (int j = 0; order == 0 && j < _last; j++)
        {
            order = Compared(j);
        }

        return order;

        int Compared(int j) => checked(_inverse[first][j] * direction[second]).CompareTo(checked(_inverse[second][j] * direction[first]));
    }
}
