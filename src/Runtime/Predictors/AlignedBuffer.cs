using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Predictors;

/// <summary>Memory that starts at a cache line and is not moved by the collector, so that whole vectors never straddle lines.</summary>
internal sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _items;
    private readonly int _start;

    /// <summary>Room for <paramref name="length"/> items, whose values mean nothing yet.</summary>
    public AlignedBuffer(int length)
    {
        Length = length;
        _items = GC.AllocateUninitializedArray<T>(length + (CacheLine / Unsafe.SizeOf<T>()), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_items, 0);
        _start = (int)((CacheLine - (address & (CacheLine - 1))) & (CacheLine - 1)) / Unsafe.SizeOf<T>();
    }

    /// <summary>Number of items.</summary>
    public int Length { get; }

    /// <summary>The items.</summary>
    public Span<T> Span => _items.AsSpan(_start, Length);

    /// <summary>The first item.</summary>
    public ref T First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), _start);
}
