using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>The weight of a minimum spanning tree of a square with one diagonal (Kruskal): the lightest edge that closes no circle comes next.</summary>
    [CotTarget]
    public static int Kruskal([FixedLength(5), Domain(1, 4)] ReadOnlySpan<int> weights)
    {
        ReadOnlySpan<int> from = [0, 1, 2, 3, 0], to = [1, 2, 3, 0, 2];
        Span<int> component = [0, 1, 2, 3];
        int total = 0;
        for (int weight = 1; weight <= 4; weight++)
        {
            for (int edge = 0; edge < weights.Length; edge++)
            {
                int a = component[from[edge]], b = component[to[edge]];
                if (weights[edge] != weight || a == b)
                {
                    continue;
                }

                total += weight;
                for (int vertex = 0; vertex < component.Length; vertex++)
                {
                    if (component[vertex] == b)
                    {
                        component[vertex] = a;
                    }
                }
            }
        }

        return total;
    }
}
