using System.Globalization;

namespace CotGen.Programs;

/// <summary>Characters as C# literals: quotes keep a letter apart from all other tokens, and no text holds white space.</summary>
internal static class CharacterText
{
    /// <summary>The character in quotes; what cannot be seen, or does not stand alone, by its code: <c>'\u0020'</c>.</summary>
    public static string Of(char character) => character switch
    {
        '\'' or '\\' => $"'\\{character}'",
        _ when IsVisible(character) => $"'{character}'",
        _ => $"'\\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}'",
    };

    private static bool IsVisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => false,
        _ => true,
    };
}
