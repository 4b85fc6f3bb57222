using System.Runtime.CompilerServices;
using CotGen.Programs;

namespace CotGen.Training;

/// <summary>The distinct (source tuple, token) rows of one rule, and the tuples that contradict themselves.</summary>
/// <remarks>Open addressing over flat storage: millions of positions usually fall on a few hundred rows.</remarks>
internal sealed class DistinctRows(int sources)
{
    private readonly int _stride = sources + 1;
    private readonly SortedDictionary<int, SortedSet<ushort>> _contradicted = [];
    private ushort[] _cells = new ushort[64 * (sources + 1)];
    private int[] _buckets = new int[128];

    public int Count { get; private set; }

    public int Sources => sources;

    /// <summary>Adds a row: the source tokens and, last, the token that follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<ushort> row)
    {
        ReadOnlySpan<ushort> key = row[..sources];
        int bucket = BucketOf(key);
        for (; _buckets[bucket] != 0; bucket = (bucket + 1) & (_buckets.Length - 1))
        {
            int found = _buckets[bucket] - 1;
            if (Row(found)[..sources].SequenceEqual(key))
            {
                Compare(found, row[sources]);
                return;
            }
        }

        Append(row);
        _buckets[bucket] = Count;
        if (Count * 2 > _buckets.Length)
        {
            Rehash();
        }
    }

    public ReadOnlySpan<ushort> Row(int index) => _cells.AsSpan(index * _stride, _stride);

    public bool IsContradicted(int index) => _contradicted.ContainsKey(index);

    /// <summary>All tokens that follow row <paramref name="index"/>.</summary>
    public IEnumerable<ushort> TokensOf(int index) =>
        _contradicted.TryGetValue(index, out SortedSet<ushort>? tokens) ? tokens : [_cells[(index * _stride) + sources]];

    /// <summary>The row numbers in an order that does not depend on the order of the data.</summary>
    public int[] InOrder()
    {
        int[] rows = Enumerable.Range(0, Count).ToArray();
        Array.Sort(rows, (left, right) => Row(left)[..sources].SequenceCompareTo(Row(right)[..sources]));
        return rows;
    }

    public IEnumerable<Contradiction> Contradictions(int slot) => InOrder()
        .Where(_contradicted.ContainsKey)
        .Select(row => new Contradiction(slot, EquatableArray.Create(Row(row)[..sources]), _contradicted[row].ToEquatableArray()));

    private void Compare(int row, ushort token)
    {
        ushort known = _cells[(row * _stride) + sources];
        if (_contradicted.TryGetValue(row, out SortedSet<ushort>? tokens))
        {
            tokens.Add(token);
        }
        else if (known != token)
        {
            _contradicted.Add(row, [known, token]);
        }
    }

    private void Append(ReadOnlySpan<ushort> row)
    {
        if ((Count + 1) * _stride > _cells.Length)
        {
            Array.Resize(ref _cells, _cells.Length * 2);
        }

        row.CopyTo(_cells.AsSpan(Count * _stride));
        Count++;
    }

    private void Rehash()
    {
        _buckets = new int[_buckets.Length * 2];
        for (int row = 0; row < Count; row++)
        {
            int bucket = BucketOf(Row(row)[..sources]);
            while (_buckets[bucket] != 0)
            {
                bucket = (bucket + 1) & (_buckets.Length - 1);
            }

            _buckets[bucket] = row + 1;
        }
    }

    private int BucketOf(ReadOnlySpan<ushort> key)
    {
        ulong hash = 0;
        foreach (ushort token in key)
        {
            hash = unchecked((hash + token + 1) * 0x9E37_79B9_7F4A_7C15);
            hash ^= hash >> 32;
        }

        return (int)hash & (_buckets.Length - 1);
    }
}
