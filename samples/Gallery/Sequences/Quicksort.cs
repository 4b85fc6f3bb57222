using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Quicksort (Lomuto): smaller values go before the pivot, then both sides are sorted.</summary>
    [CotTarget]
    public static void Quicksort([FixedLength(4), Domain(0, 4)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> sorted)
    {
        values.CopyTo(sorted);
        Quicksort(sorted, 0, sorted.Length - 1);
    }

    private static void Quicksort(Span<int> values, int low, int high)
    {
        if (low >= high)
        {
            return;
        }

        int pivot = values[high], place = low;
        for (int i = low; i < high; i++)
        {
            if (values[i] < pivot)
            {
                (values[i], values[place]) = (values[place], values[i]);
                place++;
            }
        }

        (values[place], values[high]) = (values[high], values[place]);
        Quicksort(values, low, place - 1);
        Quicksort(values, place + 1, high);
    }
}
