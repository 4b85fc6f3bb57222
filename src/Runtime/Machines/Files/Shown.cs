using System.Globalization;

namespace CotGen.Machines;

/// <summary>Pieces of files in messages.</summary>
internal static class Shown
{
    private const int MaxLength = 40;

    /// <summary>A piece in quotation marks, cut where it is long.</summary>
    public static string Quoted(string text) => "'" + (text.Length <= MaxLength ? text : text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + "...") + "'";

    /// <summary>The code of a character: U+0000.</summary>
    public static string CodeOf(char letter) => "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
}
