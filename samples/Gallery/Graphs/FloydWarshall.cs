using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>All shortest paths between three towns, by roads of the given lengths (Floyd, Warshall).</summary>
    [CotTarget]
    public static void FloydWarshall([FixedLength(9), Domain(0, 9)] ReadOnlySpan<int> lengths, [FixedLength(9), Domain(0, 9)] Span<int> shortest)
    {
        const int Count = 3;
        lengths.CopyTo(shortest);
        for (int via = 0; via < Count; via++)
        {
            for (int from = 0; from < Count; from++)
            {
                for (int to = 0; to < Count; to++)
                {
                    int detour = shortest[Count * from + via] + shortest[Count * via + to];
                    shortest[Count * from + to] = Math.Min(shortest[Count * from + to], detour);
                }
            }
        }
    }
}
