namespace CotGen.Machines;

/// <summary>Symbols that are single characters. A character outside the basic plane is one, though it takes two UTF-16 units.</summary>
internal static class Symbols
{
    /// <summary>True for one character.</summary>
    public static bool IsSingle(string text) => text.Length == 1 || (text.Length == 2 && char.IsSurrogatePair(text, 0));

    /// <summary>The characters of a text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text, i);
            yield return text.Substring(i, isPair ? 2 : 1);
            i += isPair ? 1 : 0;
        }
    }

    /// <summary>The piece itself, if it is one character.</summary>
    public static string Require(Field field, string what) => IsSingle(field.Text)
        ? field.Text
        : throw field.Expected($"{what} of one character");
}
