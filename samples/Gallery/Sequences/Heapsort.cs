using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Heapsort: the greatest stands at the root of a heap, is swapped behind it, and the new root sifts down.</summary>
    [CotTarget]
    public static void Heapsort([FixedLength(4), Domain(0, 4)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> heap)
    {
        values.CopyTo(heap);
        for (int root = heap.Length / 2 - 1; root >= 0; root--)
        {
            SiftDown(heap, root);
        }

        for (int last = heap.Length - 1; last > 0; last--)
        {
            (heap[0], heap[last]) = (heap[last], heap[0]);
            SiftDown(heap[..last], 0);
        }
    }

    private static void SiftDown(Span<int> heap, int root)
    {
        while (2 * root + 1 < heap.Length)
        {
            int child = 2 * root + 1;
            if (child + 1 < heap.Length && heap[child + 1] > heap[child])
            {
                child++;
            }

            if (heap[root] >= heap[child])
            {
                return;
            }

            (heap[root], heap[child]) = (heap[child], heap[root]);
            root = child;
        }
    }
}
