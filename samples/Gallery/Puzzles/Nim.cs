using CotGen;

namespace Gallery;

public static partial class Puzzles
{
    /// <summary>Nim with four heaps: which heap to take from and how many to leave in it, so that the other one loses; (0, 0) if there is no such move.</summary>
    [CotTarget]
    public static (int Heap, int Left) Nim([FixedLength(4), Domain(0, 7)] ReadOnlySpan<int> heaps)
    {
        int sum = 0;
        foreach (int heap in heaps)
        {
            sum ^= heap;
        }

        for (int i = 0; i < heaps.Length; i++)
        {
            int left = heaps[i] ^ sum;
            if (left < heaps[i])
            {
                return (i + 1, left);
            }
        }

        return (0, 0);
    }
}
