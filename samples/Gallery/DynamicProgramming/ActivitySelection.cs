using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The greatest number of activities that do not overlap; they come in the order of their ends.</summary>
    [CotTarget]
    public static int ActivitySelection([FixedLength(5), Domain(0, 8)] ReadOnlySpan<int> starts, [FixedLength(5), Domain(1, 9)] ReadOnlySpan<int> ends)
    {
        int selected = 0, free = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            if (starts[i] >= free && starts[i] < ends[i])
            {
                selected++;
                free = ends[i];
            }
        }

        return selected;
    }
}
