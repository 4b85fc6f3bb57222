using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>From Gray code back to binary, high bit first: every bit is the parity of those before it.</summary>
    [CotTarget]
    public static void GrayDecode([FixedLength(8)] ReadOnlySpan<bool> gray, [FixedLength(8)] Span<bool> binary)
    {
        bool parity = false;
        for (int i = 0; i < gray.Length; i++)
        {
            parity ^= gray[i];
            binary[i] = parity;
        }
    }
}
