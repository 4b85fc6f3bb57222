using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>All weights of one integer type, contiguous: per slot the rows of its sources.</summary>
/// <param name="worst">The score that never wins: the bias of padding.</param>
internal sealed class WeightTable<T>(T worst)
    where T : unmanaged, IBinaryInteger<T>
{
    private const int CacheLine = 64;

    private readonly List<T> _rows = [];
    private readonly Dictionary<(EquatableArray<int> Bias, EquatableArray<int> Rows, int Classes), int> _starts = [];
    private AlignedBuffer<T> _weights = new(0);

    /// <summary>The first weight; rows of whole vectors never straddle cache lines.</summary>
    public ref readonly T First => ref _weights.First;

    /// <summary>
    /// Adds the rows of a slot that has sources, and its sources to <paramref name="sources"/>. The first source's rows have the bias in them. Slots alike share
    /// their rows, which then stay in the fastest cache.
    /// </summary>
    public void Add(SlotWeights slot, int stride, BlockFrame frame, List<SourcePlan> sources)
    {
        EquatableArray<int> bias = slot.Bias;
        foreach (SourceWeights source in slot.Sources)
        {
            if (!_starts.TryGetValue((bias, source.Rows, slot.ClassCount), out int start))
            {
                _starts.Add((bias, source.Rows, slot.ClassCount), start = AddRows(source.Rows.AsSpan(), bias.AsSpan(), slot.ClassCount, stride));
            }

            sources.Add(new SourcePlan((uint)start, (uint)frame.PositionOf(source.Source)));
            bias = [];
        }
    }

    /// <summary>Moves the weights to where they stay.</summary>
    public void Close()
    {
        _weights = new AlignedBuffer<T>(_rows.Count);
        CollectionsMarshal.AsSpan(_rows).CopyTo(_weights.Span);
        _starts.Clear();
        _rows.Clear();
        _rows.TrimExcess();
    }

    private int AddRows(ReadOnlySpan<int> rows, ReadOnlySpan<int> bias, int classes, int stride)
    {
        Align();
        int start = _rows.Count;
        for (int at = 0; at < rows.Length; at += classes)
        {
            AddRow(rows.Slice(at, classes), bias, classes, stride);
        }

        AddRow([], bias, classes, stride);
        return start;
    }

    // A bias with a weight is a score too, that of a prompt with foreign tokens elsewhere, and fits; but for penalties, where too great is as good as greatest.
    private void AddRow(ReadOnlySpan<int> weights, ReadOnlySpan<int> bias, int classes, int stride)
    {
        for (int v = 0; v < classes; v++)
        {
            _rows.Add(T.CreateSaturating((weights.IsEmpty ? 0L : weights[v]) + (bias.IsEmpty ? 0 : bias[v])));
        }

        for (int i = classes; i < stride; i++)
        {
            _rows.Add(bias.IsEmpty ? T.Zero : worst);
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
