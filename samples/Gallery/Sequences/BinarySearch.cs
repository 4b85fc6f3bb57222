using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Binary search in sorted values: where the wanted one is, or the complement of where it would be.</summary>
    [CotTarget(Requires = nameof(IsSorted))]
    public static int BinarySearch([FixedLength(5), Domain(0, 7)] ReadOnlySpan<int> values, [Domain(0, 7)] int wanted)
    {
        int low = 0, high = values.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (values[middle] == wanted)
            {
                return middle;
            }

            if (values[middle] < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }

    private static bool IsSorted(ReadOnlySpan<int> values, int wanted)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i - 1] > values[i])
            {
                return false;
            }
        }

        return true;
    }
}
