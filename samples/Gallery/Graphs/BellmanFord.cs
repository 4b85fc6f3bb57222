using CotGen;

namespace Gallery;

public static partial class Graphs
{
    private static readonly int[] From = [0, 0, 1, 2, 1];
    private static readonly int[] To = [1, 2, 2, 1, 3];

    /// <summary>Shortest paths from the first of four vertices along five edges, some of negative length; false if a round trip gets shorter and shorter (Bellman, Ford).</summary>
    [CotTarget]
    public static bool BellmanFord([FixedLength(5), Domain(-2, 4)] ReadOnlySpan<int> lengths, [FixedLength(4)] Span<int> distances)
    {
        const int Infinity = 50;
        distances.Fill(Infinity);
        distances[0] = 0;
        for (int round = 1; round < distances.Length; round++)
        {
            for (int edge = 0; edge < lengths.Length; edge++)
            {
                distances[To[edge]] = Math.Min(distances[To[edge]], distances[From[edge]] + lengths[edge]);
            }
        }

        for (int edge = 0; edge < lengths.Length; edge++)
        {
            if (distances[From[edge]] + lengths[edge] < distances[To[edge]])
            {
                return false;
            }
        }

        return true;
    }
}
