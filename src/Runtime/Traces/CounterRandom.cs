namespace CotGen.Traces;

/// <summary>
/// Random numbers that are a pure function of (seed, row, draw): any row can be drawn alone, in any order, on any machine.
/// </summary>
/// <remarks>The mixing function is SplitMix64's finaliser (Steele, Lea and Flood 2014), applied to seed, row and draw in turn.</remarks>
internal struct CounterRandom
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private ulong _state;

    /// <summary>The numbers of row <paramref name="row"/>; rows of one seed start at different states.</summary>
    public CounterRandom(ulong seed, long row) =>
        _state = Mix(unchecked(Mix(seed + Golden) + ((ulong)row * Golden)));

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state = unchecked(_state + Golden);
        return Mix(_state);
    }

    /// <summary>An integer from 0 to <paramref name="count"/> - 1, each equally likely: what would make the division uneven is drawn again (Lemire 2019).</summary>
    public int Below(int count)
    {
        ulong uneven = unchecked(0UL - (ulong)count) % (ulong)count;
        ulong high, low;
        do
        {
            high = Math.BigMul(Next(), (ulong)count, out low);
        }
        while (low < uneven);
        return (int)high;
    }

    private static ulong Mix(ulong value) => unchecked(Finish((value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9));

    private static ulong Finish(ulong value)
    {
        value = unchecked((value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB);
        return value ^ (value >> 31);
    }
}
