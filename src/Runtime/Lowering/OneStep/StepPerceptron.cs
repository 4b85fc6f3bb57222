using CotGen.Programs;

namespace CotGen.Lowering.OneStep;

/// <summary>Weights of one step by a perceptron with margin 1 over all tuples. Integer, deterministic, counted in operations.</summary>
/// <remarks>
/// Novikoff: if weights W of margin 1 exist, the number of updates is at most 2 (R^2 + 1) ||W||^2 with R^2 = sources + 1 active features;
/// so a search that ends has weights, and one that runs out of budget says nothing.
/// </remarks>
internal sealed class StepPerceptron
{
    private readonly StepTable _table;
    private readonly int[] _bias;
    private readonly int[][] _rows;
    private readonly int[] _scores;

    private StepPerceptron(StepTable table)
    {
        _table = table;
        _bias = new int[table.ClassCount];
        _scores = new int[table.ClassCount];
        _rows = table.Sizes.Select(size => new int[size * table.ClassCount]).ToArray();
    }

    /// <summary>Bias and rows; <see langword="null"/> if none were found within <paramref name="budget"/> operations.</summary>
    public static (EquatableArray<int> Bias, EquatableArray<EquatableArray<int>> Rows)? TryFind(StepTable table, long budget)
    {
        long pass = (long)table.TupleCount * table.ClassCount * (table.Sizes.Count - 1);
        if (pass * 2 > budget)
        {
            return null;
        }

        var perceptron = new StepPerceptron(table);
        for (long spent = 0; spent <= budget; spent += pass)
        {
            if (!perceptron.Pass())
            {
                return (new(perceptron._bias), perceptron._rows.Select(static rows => new EquatableArray<int>(rows)).ToEquatableArray());
            }
        }

        return null;
    }

    // One pass over all tuples: wherever the right class does not lead by 1, it gains and its strongest rival loses.
    private bool Pass()
    {
        bool changed = false;
        var tuple = new int[_rows.Length];
        for (int i = 0; i < _table.TupleCount; i++, Next(tuple))
        {
            // A tuple without a class cannot occur; that it cannot is the certificate's to show.
            int y = _table.Right[i], rival = y < 0 ? -1 : StrongestRival(tuple, y);
            if (rival < 0)
            {
                continue;
            }

            changed = true;
            Add(tuple, y, 1);
            Add(tuple, rival, -1);
        }

        return changed;
    }

    // The class that comes closest to the right one or beats it; -1 when all are at least 1 behind.
    private int StrongestRival(int[] tuple, int y)
    {
        Array.Copy(_bias, _scores, _scores.Length);
        for (int i = 0; i < tuple.Length; i++)
        {
            int at = tuple[i] * _scores.Length;
            for (int v = 0; v < _scores.Length; v++)
            {
                _scores[v] += _rows[i][at + v];
            }
        }

        int rival = -1, best = _scores[y] - 1;
        for (int v = 0; v < _scores.Length; v++)
        {
            if (v != y && _scores[v] > best)
            {
                (rival, best) = (v, _scores[v]);
            }
        }

        return rival;
    }

    private void Add(int[] tuple, int v, int change)
    {
        _bias[v] += change;
        for (int i = 0; i < tuple.Length; i++)
        {
            _rows[i][(tuple[i] * _scores.Length) + v] += change;
        }
    }

    private void Next(int[] tuple)
    {
        for (int i = tuple.Length - 1; i >= 0 && ++tuple[i] == _table.Sizes[i]; i--)
        {
            tuple[i] = 0;
        }
    }
}
