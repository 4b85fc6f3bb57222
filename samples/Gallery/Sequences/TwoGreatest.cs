using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>The greatest and the second greatest of six values.</summary>
    [CotTarget]
    public static void TwoGreatest([FixedLength(6), Domain(-9, 9)] ReadOnlySpan<int> values, out int first, out int second)
    {
        first = Math.Max(values[0], values[1]);
        second = Math.Min(values[0], values[1]);
        foreach (int value in values[2..])
        {
            if (value > first)
            {
                second = first;
                first = value;
            }
            else if (value > second)
            {
                second = value;
            }
        }
    }
}
