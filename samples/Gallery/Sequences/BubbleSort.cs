using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Bubble sort: in every pass the greatest of the rest rises to its place.</summary>
    [CotTarget]
    public static void BubbleSort([FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> values, [FixedLength(5)] Span<int> sorted)
    {
        values.CopyTo(sorted);
        for (int end = sorted.Length - 1; end > 0; end--)
        {
            for (int i = 0; i < end; i++)
            {
                if (sorted[i] > sorted[i + 1])
                {
                    (sorted[i], sorted[i + 1]) = (sorted[i + 1], sorted[i]);
                }
            }
        }
    }
}
