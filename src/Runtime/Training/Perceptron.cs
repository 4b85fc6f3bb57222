using System.Numerics;
using System.Runtime.CompilerServices;

namespace CotGen.Training;

/// <summary>The margin perceptron of one rule in one integer type. Weights are whole numbers, an update is one step up and one down.</summary>
internal sealed class Perceptron<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly RuleLayout _layout;
    private readonly int _margin;
    private readonly int _vectorBits;
    private readonly int _stride;
    private readonly T[] _weights;
    private long _greatest;

    /// <summary>A perceptron that goes on from <paramref name="start"/>: weight rows x classes, row-major.</summary>
    public Perceptron(RuleLayout layout, ReadOnlySpan<int> start, int margin, int maxVectorBits)
    {
        int classes = layout.Classes.Length;
        _layout = layout;
        _margin = margin;
        _vectorBits = RivalCount<T>.VectorBits(classes, maxVectorBits);
        int lanes = _vectorBits / 8 / Unsafe.SizeOf<T>();
        _stride = (classes + lanes - 1) / lanes * lanes;
        _weights = new T[_stride * layout.WeightRows];

        // What fills the bias row up can never exceed a threshold.
        _weights.AsSpan(0, _stride).Fill(T.MinValue);
        for (int i = 0; i < start.Length; i++)
        {
            _weights[(i / classes * _stride) + (i % classes)] = T.CreateChecked(start[i]);
            _greatest = Math.Max(_greatest, Math.Abs((long)start[i]));
        }
    }

    /// <summary>Updates made by this perceptron.</summary>
    public long Updates { get; private set; }

    /// <summary>True if a further update cannot make a score or a threshold leave the type.</summary>
    public bool HasRoom => ((_greatest + 1) * _layout.Features) + _margin < long.CreateChecked(T.MaxValue);

    /// <summary>Visits rows in the given order, with one update for each whose right class does not lead by the margin.</summary>
    /// <returns>Rows visited: all, or fewer where the type has no room for further updates.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Pass(ReadOnlySpan<int> order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            int y = _layout.Right[order[i]];
            ReadOnlySpan<int> rows = _layout.RowNumbers.AsSpan(order[i] * _layout.Features, _layout.Features);
            if (!HasRival(rows, y))
            {
                continue;
            }

            if (!HasRoom)
            {
                return i;
            }

            Update(rows, y, StrongestRival(rows, y));
            Updates++;
        }

        return order.Length;
    }

    /// <summary>The weights: weight rows x classes, row-major.</summary>
    public int[] Weights()
    {
        int classes = _layout.Classes.Length;
        var weights = new int[_layout.WeightRows * classes];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = int.CreateChecked(_weights[(i / classes * _stride) + (i % classes)]);
        }

        return weights;
    }

    // The right class itself is above the threshold, always.
    private bool HasRival(ReadOnlySpan<int> rows, int y) =>
        RivalCount<T>.Above(_weights, rows, _stride, Score(rows, y) - T.CreateTruncating(_margin), _vectorBits) > 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int StrongestRival(ReadOnlySpan<int> rows, int y)
    {
        int best = -1;
        T greatest = T.MinValue;
        for (int v = 0; v < _layout.Classes.Length; v++)
        {
            T score = v == y ? T.MinValue : Score(rows, v);
            (best, greatest) = score > greatest ? (v, score) : (best, greatest);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Score(ReadOnlySpan<int> rows, int v)
    {
        T score = T.Zero;
        foreach (int row in rows)
        {
            score += _weights[(row * _stride) + v];
        }

        return score;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update(ReadOnlySpan<int> rows, int y, int rival)
    {
        foreach (int row in rows)
        {
            long up = long.CreateTruncating(++_weights[(row * _stride) + y]);
            long down = long.CreateTruncating(--_weights[(row * _stride) + rival]);
            _greatest = Math.Max(_greatest, Math.Max(Math.Abs(up), Math.Abs(down)));
        }
    }
}
