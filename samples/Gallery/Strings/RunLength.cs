using CotGen;

namespace Gallery;

public static partial class Strings
{
    /// <summary>Run-length coding: lengths of the runs of equal letters, and the letters; 0 and a blank after the last one.</summary>
    [CotTarget]
    public static int RunLengthEncode(
        [FixedLength(6), Alphabet("abc")] ReadOnlySpan<char> text, [FixedLength(6)] Span<int> lengths, [FixedLength(6)] Span<char> letters)
    {
        lengths.Clear();
        letters.Fill(' ');
        int runs = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || text[i] != text[i - 1])
            {
                letters[runs++] = text[i];
            }

            lengths[runs - 1]++;
        }

        return runs;
    }
}
