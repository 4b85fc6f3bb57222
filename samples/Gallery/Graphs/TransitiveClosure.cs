using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>Which vertex reaches which (Warshall)?</summary>
    [CotTarget]
    public static void TransitiveClosure([FixedLength(9)] ReadOnlySpan<bool> edges, [FixedLength(9)] Span<bool> reaches)
    {
        const int Count = 3;
        edges.CopyTo(reaches);
        for (int via = 0; via < Count; via++)
        {
            for (int from = 0; from < Count; from++)
            {
                for (int to = 0; to < Count; to++)
                {
                    reaches[Count * from + to] |= reaches[Count * from + via] && reaches[Count * via + to];
                }
            }
        }
    }
}
