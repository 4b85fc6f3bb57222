using CotGen;

namespace Gallery;

public static partial class Automata
{
    /// <summary>One step of rule 30 on a ring: a cell becomes its left neighbour, changed if it or its right neighbour lives.</summary>
    [CotTarget]
    public static void Rule30([FixedLength(12)] ReadOnlySpan<bool> ring, [FixedLength(12)] Span<bool> next)
    {
        for (int i = 0; i < ring.Length; i++)
        {
            bool left = ring[(i + ring.Length - 1) % ring.Length], right = ring[(i + 1) % ring.Length];
            next[i] = left ^ (ring[i] || right);
        }
    }
}
