using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>Hamming(7,4): the syndrome is the position of the one wrong bit, or 0.</summary>
    [CotTarget]
    public static int HammingDecode([FixedLength(7), Domain(0, 1)] ReadOnlySpan<int> code, [FixedLength(4), Domain(0, 1)] Span<int> data)
    {
        int syndrome = 0;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] == 1)
            {
                syndrome ^= i + 1;
            }
        }

        int next = 0;
        for (int i = 0; i < code.Length; i++)
        {
            int position = i + 1;
            bool isParity = (position & (position - 1)) == 0;
            if (!isParity)
            {
                data[next++] = position == syndrome ? 1 - code[i] : code[i];
            }
        }

        return syndrome;
    }
}
