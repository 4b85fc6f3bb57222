using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

/// <summary>A xorshift generator: the same numbers on every machine, so a failing seed can be run again.</summary>
internal sealed class SmallRandom(int seed)
{
    private ulong _state = (((ulong)seed + 1) * 0x9E37_79B9_7F4A_7C15) | 1;

    /// <summary>A number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Next(int min, int max)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return min + (int)((_state >> 11) % (ulong)(max - min + 1));
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(0, items.Count - 1)];

    public View View(int count, int min, int max) => new(Enumerable.Range(0, count).Select(_ => (long)Next(min, max)).ToArray());

    /// <summary>Distinct values, ascending, with gaps.</summary>
    public long[] Ascending(int count)
    {
        var values = new long[count];
        long value = Next(-20, 5);
        for (int i = 0; i < count; i++)
        {
            values[i] = value;
            value += Next(0, 2) == 0 ? Next(1, 9) : 1;
        }

        return values;
    }
}
