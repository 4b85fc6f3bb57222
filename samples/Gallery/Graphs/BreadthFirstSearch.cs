using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>Breadth-first search: how far every vertex is from the first one, -1 where no path leads. An edge goes from the row to the column.</summary>
    [CotTarget]
    public static void BreadthFirstSearch([FixedLength(16)] ReadOnlySpan<bool> edges, [FixedLength(4)] Span<int> distances)
    {
        int count = distances.Length;
        distances.Fill(-1);
        distances[0] = 0;
        for (int level = 0; level < count - 1; level++)
        {
            for (int from = 0; from < count; from++)
            {
                if (distances[from] != level)
                {
                    continue;
                }

                for (int to = 0; to < count; to++)
                {
                    if (edges[count * from + to] && distances[to] < 0)
                    {
                        distances[to] = level + 1;
                    }
                }
            }
        }
    }
}
