using System.Runtime.CompilerServices;

namespace CotGen.Learning;

/// <summary>
/// Narrows the domains of the positions that one slot depends on: a class stays only while some source tuple of each slot that
/// concerns it supports it (generalised arc consistency, Mackworth 1977). Slots with too many tuples do not take part.
/// </summary>
internal sealed class Propagation
{
    private readonly SequenceTables _tables;
    private readonly ClassDomains _domains;
    private readonly int[] _slots;
    private readonly List<int>[] _concerned;
    private readonly Queue<int> _open = new();
    private readonly bool[] _isOpen;
    private readonly ulong[][] _supported;

    /// <summary>Prepares the ancestors of slot <paramref name="slot"/>, itself excluded.</summary>
    public Propagation(SequenceTables tables, ClassDomains domains, int slot)
    {
        _tables = tables;
        _domains = domains;
        SortedSet<int> positions = Ancestors(tables, slot);
        Inputs = positions.Where(position => position < tables.PromptLength).ToArray();
        _slots = positions.Where(position => position >= tables.PromptLength)
            .Select(position => position - tables.PromptLength)
            .Where(ancestor => tables.Slots[ancestor].IsTabulated)
            .ToArray();
        _isOpen = new bool[tables.Slots.Length];
        _concerned = Enumerable.Range(0, tables.Length).Select(static _ => new List<int>()).ToArray();
        foreach (int ancestor in _slots)
        {
            MeaningTable table = tables.Slots[ancestor];
            foreach (int position in table.Positions.Append(table.Position))
            {
                _concerned[position].Add(ancestor);
            }
        }

        int sources = _slots.Select(ancestor => tables.Slots[ancestor].Positions.Length).DefaultIfEmpty(0).Max();
        int words = positions.Select(position => domains.Words(position).Length).DefaultIfEmpty(0).Max();
        _supported = Enumerable.Range(0, sources + 1).Select(_ => new ulong[words]).ToArray();
    }

    /// <summary>The inputs that the slot depends on.</summary>
    public int[] Inputs { get; }

    /// <summary>Narrows everything; false if a position is left without a class.</summary>
    public bool Run()
    {
        foreach (int slot in _slots.Reverse())
        {
            Enqueue(slot);
        }

        return Drain();
    }

    /// <summary>Narrows what follows from a change of one position.</summary>
    public bool Run(int position)
    {
        EnqueueConcerned(position);
        return Drain();
    }

    private bool Drain()
    {
        while (_open.TryDequeue(out int slot))
        {
            _isOpen[slot] = false;
            if (!Revise(_tables.Slots[slot]))
            {
                _open.Clear();
                Array.Clear(_isOpen);
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Revise(MeaningTable table)
    {
        foreach (ulong[] words in _supported)
        {
            Array.Clear(words);
        }

        for (int tuple = 0; tuple < table.TupleCount; tuple++)
        {
            int right = table.RightOf(tuple);
            if (right >= 0 && _domains.Contains(table.Position, right))
            {
                Support(table, right, table.SourcesOf(tuple));
            }
        }

        bool isLeft = Narrow(table.Position, _supported[^1]);
        for (int s = 0; s < table.Positions.Length && isLeft; s++)
        {
            isLeft = Narrow(table.Positions[s], _supported[s]);
        }

        return isLeft;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Support(MeaningTable table, int right, ReadOnlySpan<ushort> sources)
    {
        for (int s = 0; s < sources.Length; s++)
        {
            if (!_domains.Contains(table.Positions[s], sources[s]))
            {
                return;
            }
        }

        Support(_supported[^1], right);
        for (int s = 0; s < sources.Length; s++)
        {
            Support(_supported[s], sources[s]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Narrow(int position, ulong[] supported)
    {
        Span<ulong> words = _domains.Words(position);
        bool isChanged = false;
        ulong left = 0;
        for (int i = 0; i < words.Length; i++)
        {
            ulong narrowed = words[i] & supported[i];
            isChanged |= narrowed != words[i];
            words[i] = narrowed;
            left |= narrowed;
        }

        if (isChanged)
        {
            EnqueueConcerned(position);
        }

        return left != 0;
    }

    private static void Support(ulong[] words, int index) => words[index >> 6] |= 1UL << (index & 63);

    private void EnqueueConcerned(int position)
    {
        foreach (int slot in _concerned[position])
        {
            Enqueue(slot);
        }
    }

    private void Enqueue(int slot)
    {
        if (!_isOpen[slot])
        {
            _isOpen[slot] = true;
            _open.Enqueue(slot);
        }
    }

    private static SortedSet<int> Ancestors(SequenceTables tables, int slot)
    {
        var positions = new SortedSet<int>();
        var open = new Stack<int>(tables.Slots[slot].Positions);
        while (open.TryPop(out int position))
        {
            if (positions.Add(position) && position >= tables.PromptLength)
            {
                Array.ForEach(tables.Slots[position - tables.PromptLength].Positions, open.Push);
            }
        }

        return positions;
    }
}
