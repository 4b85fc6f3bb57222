namespace CotGen.Verification.Steps;

/// <summary>Texts that hold white space themselves, so that white space does not end them.</summary>
internal sealed class OpenTexts
{
    private readonly string[] _texts;

    /// <summary>Those of <paramref name="texts"/> that hold white space.</summary>
    public OpenTexts(IEnumerable<string> texts) => _texts =
        [.. texts.Where(static text => text.AsSpan().ContainsAny(" \t\r\n")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>True if one of the texts begins with <paramref name="start"/> and then has white space.</summary>
    public bool CanGrow(ReadOnlySpan<char> start)
    {
        int low = 0, high = _texts.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = _texts[middle].AsSpan().SequenceCompareTo(start) <= 0 ? (middle + 1, high) : (low, middle);
        }

        // Blanks and the like come before all other characters, so the first longer text decides.
        return low < _texts.Length && _texts[low].Length > start.Length
            && _texts[low].AsSpan().StartsWith(start, StringComparison.Ordinal) && char.IsWhiteSpace(_texts[low][start.Length]);
    }
}
