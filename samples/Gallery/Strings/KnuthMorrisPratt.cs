using CotGen;

namespace Gallery;

public static partial class Strings
{
    /// <summary>How often a pattern of three letters occurs in a text, overlapping or not (Knuth, Morris, Pratt).</summary>
    [CotTarget]
    public static int KnuthMorrisPratt([FixedLength(8), Alphabet("ab")] ReadOnlySpan<char> text, [FixedLength(3), Alphabet("ab")] ReadOnlySpan<char> pattern)
    {
        Span<int> failure = stackalloc int[pattern.Length];
        for (int i = 1, length = 0; i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
            {
                length = failure[length - 1];
            }

            length += pattern[i] == pattern[length] ? 1 : 0;
            failure[i] = length;
        }

        int count = 0, matched = 0;
        foreach (char letter in text)
        {
            while (matched > 0 && (matched == pattern.Length || letter != pattern[matched]))
            {
                matched = failure[matched - 1];
            }

            matched += letter == pattern[matched] ? 1 : 0;
            count += matched == pattern.Length ? 1 : 0;
        }

        return count;
    }
}
