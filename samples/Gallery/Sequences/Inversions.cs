using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>How many pairs stand in the wrong order.</summary>
    [CotTarget]
    public static int Inversions([FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> values)
    {
        int inversions = 0;
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = i + 1; j < values.Length; j++)
            {
                inversions += values[i] > values[j] ? 1 : 0;
            }
        }

        return inversions;
    }
}
