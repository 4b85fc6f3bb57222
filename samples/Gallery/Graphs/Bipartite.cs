using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>Can five vertices be coloured with two colours so that no edge joins equal ones? Edges in the order 01, 02, 03, 04, 12, ..</summary>
    [CotTarget]
    public static bool IsBipartite([FixedLength(10)] ReadOnlySpan<bool> edges)
    {
        const int Count = 5;
        for (int colouring = 0; colouring < 1 << (Count - 1); colouring++)
        {
            bool fits = true;
            int edge = 0;
            for (int a = 0; a < Count; a++)
            {
                for (int b = a + 1; b < Count; b++)
                {
                    bool isSameColour = ((colouring >> a) & 1) == ((colouring >> b) & 1);
                    fits &= !(isSameColour && edges[edge]);
                    edge++;
                }
            }

            if (fits)
            {
                return true;
            }
        }

        return false;
    }
}
