using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>Hamming(7,4): positions 1, 2 and 4 hold the parities, the others the data.</summary>
    [CotTarget]
    public static void HammingEncode([FixedLength(4)] ReadOnlySpan<bool> data, [FixedLength(7)] Span<bool> code)
    {
        code[2] = data[0];
        code[4] = data[1];
        code[5] = data[2];
        code[6] = data[3];
        code[0] = code[2] ^ code[4] ^ code[6];
        code[1] = code[2] ^ code[5] ^ code[6];
        code[3] = code[4] ^ code[5] ^ code[6];
    }
}
