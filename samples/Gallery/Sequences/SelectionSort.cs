using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Selection sort, from the top: the least of the rest is swapped to the front.</summary>
    [CotTarget]
    public static void SelectionSort([FixedLength(4), Domain(0, 6)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> sorted)
    {
        values.CopyTo(sorted);
        for (int i = 0; i < sorted.Length - 1; i++)
        {
            int least = i;
            for (int j = i + 1; j < sorted.Length; j++)
            {
                if (sorted[j] < sorted[least])
                {
                    least = j;
                }
            }

            (sorted[i], sorted[least]) = (sorted[least], sorted[i]);
        }
    }
}
