using CotGen;

namespace Gallery;

public static partial class Strings
{
    /// <summary>Where a pattern first occurs in a text, or -1: every place is tried, letter by letter.</summary>
    [CotTarget]
    public static int NaiveMatch([FixedLength(10), Domain(0, 1)] ReadOnlySpan<int> text, [FixedLength(3), Domain(0, 1)] ReadOnlySpan<int> pattern)
    {
        for (int start = 0; start <= text.Length - pattern.Length; start++)
        {
            bool matches = true;
            for (int i = 0; i < pattern.Length && matches; i++)
            {
                matches = text[start + i] == pattern[i];
            }

            if (matches)
            {
                return start;
            }
        }

        return -1;
    }
}
