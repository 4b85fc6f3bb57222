using CotGen;

namespace Gallery;

/// <summary>A bit, or the place of one.</summary>
public enum Slate
{
    Zero,
    One,
    Missing,
}

public static partial class Sequences
{
    /// <summary>A word is written twice, but for one bit that is missing: which one is it?</summary>
    [CotTarget]
    public static bool MissingDuplicate([FixedLength(10)] ReadOnlySpan<Slate> word)
    {
        int half = word.Length / 2;
        for (int i = 0; i < half; i++)
        {
            if (word[i] == Slate.Missing)
            {
                return word[i + half] == Slate.One;
            }

            if (word[i + half] == Slate.Missing)
            {
                return word[i] == Slate.One;
            }
        }

        return false;
    }
}
