using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Learning;

/// <summary>How often each source tuple of each slot is shown by the data.</summary>
internal sealed class TupleCounts
{
    private readonly SequenceTables _tables;
    private readonly int[][] _few;
    private readonly Dictionary<ulong, int>[] _many;

    public TupleCounts(SequenceTables tables)
    {
        _tables = tables;
        _few = Array.ConvertAll(tables.Slots, static slot => new int[slot.TupleCount]);
        _many = Array.ConvertAll(tables.Slots, static _ => new Dictionary<ulong, int>());
    }

    /// <summary>How often tuple <paramref name="key"/> of a slot is shown.</summary>
    public ref int Of(int slot, ulong key)
    {
        if (_tables.Slots[slot].IsTabulated)
        {
            return ref _few[slot][key];
        }

        return ref CollectionsMarshal.GetValueRefOrAddDefault(_many[slot], key, out _);
    }

    /// <summary>Counts the tuples of a sequence where it shows at least one that was not shown before.</summary>
    public bool AddIfNew(ReadOnlySpan<int> classes)
    {
        if (LeastCount(classes) > 0)
        {
            return false;
        }

        Add(classes, 1);
        return true;
    }

    /// <summary>Takes a sequence away where all that it shows is shown by others too.</summary>
    public bool RemoveIfRedundant(ReadOnlySpan<int> classes)
    {
        if (LeastCount(classes) < 2)
        {
            return false;
        }

        Add(classes, -1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int LeastCount(ReadOnlySpan<int> classes)
    {
        int least = int.MaxValue;
        for (int slot = 0; slot < _tables.Slots.Length && least > 0; slot++)
        {
            least = Math.Min(least, Of(slot, _tables.Slots[slot].KeyIn(classes)));
        }

        return least;
    }

    private void Add(ReadOnlySpan<int> classes, int change)
    {
        for (int slot = 0; slot < _tables.Slots.Length; slot++)
        {
            Of(slot, _tables.Slots[slot].KeyIn(classes)) += change;
        }
    }
}
