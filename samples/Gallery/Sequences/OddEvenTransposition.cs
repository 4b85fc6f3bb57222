using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Odd-even transposition sort: neighbours are ordered in turns, as many rounds as there are values.</summary>
    [CotTarget]
    public static void OddEvenTransposition([FixedLength(6), Domain(0, 4)] ReadOnlySpan<int> values, [FixedLength(6)] Span<int> sorted)
    {
        values.CopyTo(sorted);
        for (int round = 0; round < sorted.Length; round++)
        {
            for (int i = round % 2; i + 1 < sorted.Length; i += 2)
            {
                int low = Math.Min(sorted[i], sorted[i + 1]);
                int high = Math.Max(sorted[i], sorted[i + 1]);
                sorted[i] = low;
                sorted[i + 1] = high;
            }
        }
    }
}
