using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>The elements at odd places, then those at even ones.</summary>
    [CotTarget]
    public static void OddsFirst([FixedLength(8)] ReadOnlySpan<bool> bits, [FixedLength(8)] Span<bool> ordered)
    {
        int next = 0;
        for (int first = 1; first >= 0; first--)
        {
            for (int i = first; i < bits.Length; i += 2)
            {
                ordered[next++] = bits[i];
            }
        }
    }
}
