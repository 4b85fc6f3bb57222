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
    private T[] _weights = [];
    private int _start;

    /// <summary>The first weight; rows of whole vectors never straddle cache lines.</summary>
    public ref readonly T First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), _start);

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

    /// <summary>Moves the weights to where they stay: memory that the collector does not move, from a cache line's start.</summary>
    public void Close()
    {
        int line = CacheLine / Unsafe.SizeOf<T>();
        _weights = GC.AllocateUninitializedArray<T>(_rows.Count + line, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_weights, 0);
        _start = (int)((CacheLine - (address & (CacheLine - 1))) & (CacheLine - 1)) / Unsafe.SizeOf<T>();
        _rows.CopyTo(_weights, _start);
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
