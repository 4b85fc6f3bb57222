namespace CotGen.Training;

/// <summary>Random numbers of one rule: a function of (seed, rule) alone, so that rules may be trained in any order on any thread.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014).</remarks>
internal struct SeededRandom(ulong seed, int slot)
{
    private ulong _state = unchecked((seed * 0xD134_2543_DE82_EF95) + ((ulong)slot << 32));

    /// <summary>An integer from 0 to <paramref name="count"/> - 1; the bias is below count / 2^32.</summary>
    public int Below(int count)
    {
        _state = unchecked(_state + 0x9E37_79B9_7F4A_7C15);
        ulong value = unchecked((_state ^ (_state >> 30)) * 0xBF58_476D_1CE4_E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB);
        return (int)(((value ^ (value >> 31)) >> 32) * (ulong)count >> 32);
    }

    /// <summary>Puts <paramref name="items"/> into a random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
