using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CotGen.Export;

/// <summary>Numbered pieces of text as they stand in a JSON string: escaped, in UTF-8, one behind the other.</summary>
internal sealed class TextPieces
{
    // Copies read whole vectors.
    private const int Slack = 32;

    private readonly (int Start, int Length, int Characters)[] _places;

    public TextPieces(IEnumerable<string> texts)
    {
        var bytes = new List<byte>();
        var places = new List<(int, int, int)>();
        foreach (string text in texts)
        {
            byte[] escaped = Escaped(text);
            places.Add((bytes.Count, escaped.Length, CharactersOf(text)));
            bytes.AddRange(escaped);
        }

        _places = [.. places];
        Bytes = [.. bytes, .. new byte[Slack]];
    }

    /// <summary>All pieces, and room for a vector behind them.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where a piece stands in <see cref="Bytes"/>, and how many characters (Unicode scalars, not bytes) its text has.</summary>
    public (int Start, int Length, int Characters) this[int piece] => _places[piece];

    /// <summary>The inside of a JSON string.</summary>
    public static byte[] Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    /// <summary>Number of Unicode scalars: what Python calls the length of a text.</summary>
    public static int CharactersOf(string text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
