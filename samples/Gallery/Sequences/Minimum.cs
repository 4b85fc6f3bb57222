using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>The least of eight values and where it first stands.</summary>
    [CotTarget]
    public static (int Value, int Index) Minimum([FixedLength(8), Domain(0, 9)] ReadOnlySpan<int> values)
    {
        int least = values[0], index = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] < least)
            {
                least = values[i];
                index = i;
            }
        }

        return (least, index);
    }
}
