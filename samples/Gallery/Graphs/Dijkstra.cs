using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>The length of the shortest way between the first and the last of four towns (Dijkstra). Roads in the order 01, 02, 03, 12, 13, 23.</summary>
    [CotTarget]
    public static int Dijkstra([FixedLength(6), Domain(1, 5)] ReadOnlySpan<int> roads)
    {
        const int Count = 4, Infinity = 99;
        int[,] length = new int[Count, Count];
        int next = 0;
        for (int a = 0; a < Count; a++)
        {
            for (int b = a + 1; b < Count; b++)
            {
                length[a, b] = length[b, a] = roads[next++];
            }
        }

        Span<int> distance = [0, Infinity, Infinity, Infinity];
        Span<bool> done = stackalloc bool[Count];
        for (int round = 0; round < Count; round++)
        {
            int nearest = 0;
            for (int town = 1; town < Count; town++)
            {
                if (!done[town] && (done[nearest] || distance[town] < distance[nearest]))
                {
                    nearest = town;
                }
            }

            done[nearest] = true;
            for (int town = 0; town < Count; town++)
            {
                if (!done[town])
                {
                    distance[town] = Math.Min(distance[town], distance[nearest] + length[nearest, town]);
                }
            }
        }

        return distance[Count - 1];
    }
}
