using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>The values from the last to the first.</summary>
    [CotTarget]
    public static void Reverse([FixedLength(10), Domain(0, 9)] ReadOnlySpan<int> values, [FixedLength(10)] Span<int> reversed)
    {
        for (int i = 0; i < values.Length; i++)
        {
            reversed[values.Length - 1 - i] = values[i];
        }
    }
}
