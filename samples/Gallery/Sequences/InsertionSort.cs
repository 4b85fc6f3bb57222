using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Insertion sort: every value moves left past the greater ones.</summary>
    [CotTarget]
    public static void InsertionSort([FixedLength(4), Domain(0, 7)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> sorted)
    {
        values.CopyTo(sorted);
        for (int i = 1; i < sorted.Length; i++)
        {
            int value = sorted[i], place = i;
            while (place > 0 && sorted[place - 1] > value)
            {
                sorted[place] = sorted[place - 1];
                place--;
            }

            sorted[place] = value;
        }
    }
}
