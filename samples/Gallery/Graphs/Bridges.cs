using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>The bridges of a graph of four vertices: edges without which their ends are no longer connected. Edges in the order 01, 02, 03, 12, 13, 23.</summary>
    [CotTarget]
    public static void Bridges([FixedLength(6)] ReadOnlySpan<bool> edges, [FixedLength(6)] Span<bool> bridges)
    {
        for (int left = 0; left < edges.Length; left++)
        {
            // The union of the components on both sides of each other edge, with the component numbers of four vertices.
            Span<int> component = [0, 1, 2, 3];
            for (int edge = 0; edge < edges.Length; edge++)
            {
                if (edge == left || !edges[edge])
                {
                    continue;
                }

                int a = component[Ends[2 * edge]], b = component[Ends[2 * edge + 1]];
                for (int vertex = 0; vertex < component.Length; vertex++)
                {
                    if (component[vertex] == b)
                    {
                        component[vertex] = a;
                    }
                }
            }

            bridges[left] = edges[left] && component[Ends[2 * left]] != component[Ends[2 * left + 1]];
        }
    }

    private static ReadOnlySpan<int> Ends => [0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3];
}
