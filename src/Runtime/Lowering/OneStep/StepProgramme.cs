using CotGen.Programs;

namespace CotGen.Lowering.OneStep;

/// <summary>
/// The linear programme of one step: weights under which the right class leads at every tuple, or the multiplicities that show that there are none.
/// </summary>
/// <remarks>
/// Columns are the leads (tuple, right, wrong) as vectors of unknowns, with a last row of ones. A combination that is 0 is a Farkas witness;
/// where the simplex ends without one, its prices p satisfy <c>p . lead + z &lt;= 0</c> for all columns with <c>z > 0</c>, so <c>-p</c> are weights with leads
/// of at least z. Columns are found by scoring all tuples with the present prices.
/// </remarks>
internal sealed class StepProgramme
{
    private readonly StepTable _table;
    private readonly StepFeatures _features;
    private readonly int[][] _tuples;
    private readonly ExactSimplex _simplex;

    private StepProgramme(StepTable table)
    {
        _table = table;
        _features = new StepFeatures(table);
        _tuples = Enumerable.Range(0, table.TupleCount).Select(table.TupleAt).ToArray();
        _simplex = new ExactSimplex(_features.Count + 1);
    }

    /// <summary>Decides within about <paramref name="budget"/> operations.</summary>
    public static StepVerdict Decide(StepTable table, long budget)
    {
        long rows = ((long)table.Sizes.Sum() * table.ClassCount) + 1, scores = (long)table.TupleCount * table.ClassCount * table.Sizes.Count;
        try
        {
            return (rows * rows) + scores <= budget ? new StepProgramme(table).Run(budget / ((rows * rows) + scores)) : StepVerdict.NotFound;
        }
        catch (OverflowException)
        {
            return StepVerdict.NotFound;
        }
    }

    private StepVerdict Run(long pivots)
    {
        for (long i = 0; i <= pivots; i++)
        {
            long[] prices = _simplex.Prices();
            if (prices[_features.Count] == 0)
            {
                return new StepVerdict(Weights: null, Witness());
            }

            int column = BestColumn(prices);
            if (column < 0)
            {
                return new StepVerdict(Weights(prices), Witness: null);
            }

            _simplex.Enter(column, Entries(column));
        }

        return StepVerdict.NotFound;
    }

    // Column number: tuple times the number of classes, plus the wrong class. The first of those with the highest price.
    private int BestColumn(long[] prices)
    {
        int best = -1, classes = _table.ClassCount;
        long highest = 0;
        var scores = new long[classes];
        for (int tuple = 0; tuple < _tuples.Length; tuple++)
        {
            int right = _table.Right[tuple];
            if (right < 0)
            {
                continue;
            }

            Score(_tuples[tuple], prices, scores);
            for (int v = 0; v < classes; v++)
            {
                long price = checked(scores[right] - scores[v] + prices[_features.Count]);
                if (v != right && price > highest)
                {
                    (best, highest) = ((tuple * classes) + v, price);
                }
            }
        }

        return best;
    }

    private void Score(int[] tuple, long[] prices, long[] scores)
    {
        Array.Clear(scores, 0, scores.Length);
        for (int v = 1; v < scores.Length; v++)
        {
            for (int i = 0; i < tuple.Length; i++)
            {
                scores[v] = checked(scores[v] + (_features.NumberOf(i, tuple[i], v) is >= 0 and var unknown ? prices[unknown] : 0));
            }
        }
    }

    private List<(int Row, long Value)> Entries(int column)
    {
        int tuple = column / _table.ClassCount, wrong = column % _table.ClassCount;
        List<(int, long)> entries = [(_features.Count, 1)];
        for (int i = 0; i < _table.Sizes.Count; i++)
        {
            Add(_features.NumberOf(i, _tuples[tuple][i], _table.Right[tuple]), 1);
            Add(_features.NumberOf(i, _tuples[tuple][i], wrong), -1);
        }

        return entries;

        void Add(int unknown, long value)
        {
            if (unknown >= 0)
            {
                entries.Add((unknown, value));
            }
        }
    }

    private FarkasWitness Witness() => new(_simplex.Solution()
        .Select(part => new FarkasCase(part.Column / _table.ClassCount, _table.Right[part.Column / _table.ClassCount], part.Column % _table.ClassCount, part.Value))
        .OrderBy(static part => part.Tuple)
        .ThenBy(static part => part.Wrong)
        .ToEquatableArray());

    private EquatableArray<EquatableArray<int>> Weights(long[] prices) => Enumerable.Range(0, _table.Sizes.Count)
        .Select(i => Enumerable.Range(0, _table.Sizes[i] * _table.ClassCount)
            .Select(at => _features.NumberOf(i, at / _table.ClassCount, at % _table.ClassCount) is >= 0 and var unknown ? checked((int)-prices[unknown]) : 0)
            .ToEquatableArray())
        .ToEquatableArray();
}
