using System.Numerics;

namespace CotGen.Traces;

/// <summary>A pseudo-random permutation of 0 to n - 1 that is computed number by number, without a table.</summary>
/// <remarks>
/// An unbalanced Feistel network over the least power of two that holds n; a result outside the range goes through again, which on average
/// takes less than two passes (cycle walking: Black and Rogaway 2002).
/// </remarks>
internal readonly struct RangePermutation
{
    private const int Rounds = 8;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong[] _keys;
    private readonly int _lowBits;
    private readonly ulong _lowMask;
    private readonly ulong _highMask;

    /// <summary>The permutation of <paramref name="count"/> numbers that belongs to a seed.</summary>
    /// <param name="count">From 1 to 2^62.</param>
    /// <param name="seed">Any number.</param>
    public RangePermutation(long count, ulong seed)
    {
        Count = count;
        int bits = Math.Max(2, 64 - BitOperations.LeadingZeroCount((ulong)count - 1));
        _lowBits = bits / 2;
        _lowMask = (1UL << _lowBits) - 1;
        _highMask = (1UL << (bits - _lowBits)) - 1;
        _keys = new ulong[Rounds];
        var random = new CounterRandom(seed, count);
        for (int i = 0; i < Rounds; i++)
        {
            _keys[i] = random.Next();
        }
    }

    /// <summary>How many numbers there are.</summary>
    public long Count { get; }

    /// <summary>Where the permutation sends <paramref name="index"/>, which is from 0 to <see cref="Count"/> - 1.</summary>
    public long this[long index]
    {
        get
        {
            ulong value = (ulong)index;
            do
            {
                value = Pass(value);
            }
            while (value >= (ulong)Count);
            return (long)value;
        }
    }

    private ulong Pass(ulong value)
    {
        ulong low = value & _lowMask, high = value >> _lowBits;
        ReadOnlySpan<ulong> keys = _keys;
        for (int i = 0; i + 1 < keys.Length; i += 2)
        {
            high ^= Mix(low, keys[i]) & _highMask;
            low ^= Mix(high, keys[i + 1]) & _lowMask;
        }

        return (high << _lowBits) | low;
    }

    // The upper half of the product depends on all bits of the factor.
    private static ulong Mix(ulong half, ulong key) => Math.BigMul(unchecked(half * Multiplier) ^ key, Multiplier, out _);
}
