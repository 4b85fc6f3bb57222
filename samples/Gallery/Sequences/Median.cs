using CotGen;

namespace Gallery;

public static partial class Sequences
{
    /// <summary>The median of five, by counting how many are smaller.</summary>
    [CotTarget]
    public static int Median([FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            int smaller = 0, equal = 0;
            foreach (int other in values)
            {
                if (other < values[i])
                {
                    smaller++;
                }
                else if (other == values[i])
                {
                    equal++;
                }
            }

            if (smaller <= values.Length / 2 && smaller + equal > values.Length / 2)
            {
                return values[i];
            }
        }

        return values[0];
    }
}
