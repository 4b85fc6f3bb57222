using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>Does a value occur twice?</summary>
    [CotTarget]
    public static bool HasDuplicate([FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (values[i] == values[j])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
