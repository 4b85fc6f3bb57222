using System.Numerics;
using System.Runtime.CompilerServices;
using CotGen.Traces;

namespace CotGen.Learning;

/// <summary>For every position the classes that it may still have: one bit each.</summary>
internal sealed class ClassDomains
{
    private const int WordBits = 64;

    private readonly int[] _first;
    private readonly ulong[] _bits;

    public ClassDomains(SequenceTables tables)
    {
        _first = new int[tables.Length + 1];
        for (int i = 0; i < tables.Length; i++)
        {
            _first[i + 1] = _first[i] + ((tables.ClassCount(i) + WordBits - 1) / WordBits);
        }

        _bits = new ulong[_first[^1]];
        Full = new ulong[_bits.Length];
        for (int i = 0; i < tables.Length; i++)
        {
            for (int x = 0; x < tables.ClassCount(i); x++)
            {
                Full[_first[i] + (x / WordBits)] |= 1UL << (x % WordBits);
            }
        }
    }

    /// <summary>The domains where nothing is known.</summary>
    public ulong[] Full { get; }

    public bool Contains(int position, int index) => (_bits[_first[position] + (index / WordBits)] >> (index % WordBits) & 1) != 0;

    public int Count(int position)
    {
        int count = 0;
        foreach (ulong word in Words(position))
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>One of the classes that are left, each equally likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Draw(int position, ref CounterRandom random)
    {
        int count = Count(position), skip = count < 2 ? 0 : random.Below(count), index = 0;
        foreach (ulong word in Words(position))
        {
            int here = BitOperations.PopCount(word);
            if (skip < here)
            {
                ulong rest = word;
                for (; skip > 0; skip--)
                {
                    rest &= rest - 1;
                }

                return index + BitOperations.TrailingZeroCount(rest);
            }

            (skip, index) = (skip - here, index + WordBits);
        }

        throw new InvalidOperationException($"Position {position} has no class left.");
    }

    public void Fix(int position, int index)
    {
        Words(position).Clear();
        _bits[_first[position] + (index / WordBits)] = 1UL << (index % WordBits);
    }

    public Span<ulong> Words(int position) => _bits.AsSpan(_first[position].._first[position + 1]);

    public ulong[] Save() => (ulong[])_bits.Clone();

    public void Restore(ulong[] saved) => saved.CopyTo(_bits, 0);
}
