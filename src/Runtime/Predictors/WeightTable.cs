using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>All weights of one integer type, contiguous: per slot a bias row, then the rows of its sources.</summary>
internal sealed class WeightTable<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int CacheLine = 64;

    private readonly List<T> _rows = [];
    private AlignedBuffer<T> _weights = new(0);

    /// <summary>The first weight; rows of whole vectors never straddle cache lines.</summary>
    public ref readonly T First => ref _weights.First;

    /// <summary>Adds a slot's rows, its sources to <paramref name="sources"/>, and returns where its bias row starts.</summary>
    public int Add(SlotWeights slot, int stride, BlockFrame frame, List<SourcePlan> sources)
    {
        Align();
        int bias = _rows.Count;
        AddRow(slot.Bias.AsSpan(), stride, T.MinValue);
        foreach (SourceWeights source in slot.Sources)
        {
            sources.Add(new SourcePlan(_rows.Count, frame.PositionOf(source.Source)));
            ReadOnlySpan<int> rows = source.Rows.AsSpan();
            for (int at = 0; at < rows.Length; at += slot.ClassCount)
            {
                AddRow(rows.Slice(at, slot.ClassCount), stride, T.Zero);
            }

            AddRow([], stride, T.Zero);
        }

        return bias;
    }

    /// <summary>Moves the weights to where they stay.</summary>
    public void Close()
    {
        _weights = new AlignedBuffer<T>(_rows.Count);
        CollectionsMarshal.AsSpan(_rows).CopyTo(_weights.Span);
        _rows.Clear();
        _rows.TrimExcess();
    }

    private void AddRow(ReadOnlySpan<int> weights, int stride, T padding)
    {
        foreach (int weight in weights)
        {
            _rows.Add(T.CreateChecked(weight));
        }

        for (int i = weights.Length; i < stride; i++)
        {
            _rows.Add(padding);
        }
    }

    private void Align()
    {
        while (_rows.Count * Unsafe.SizeOf<T>() % CacheLine != 0)
        {
            _rows.Add(T.Zero);
        }
    }
}
