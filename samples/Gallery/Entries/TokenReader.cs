using CotGen.Programs;

namespace Gallery.Entries;

/// <summary>Reads tokens as people write them: <c>1011</c> for four bits, <c>X</c> for an enum's member of that name, <c>'ab c'</c> for letters.</summary>
internal static class TokenReader
{
    /// <summary>One token for each of the class sets, which say what may stand where; separators need not be written.</summary>
    /// <exception cref="FormatException">The text does not fit.</exception>
    public static ushort[] Read(Vocabulary vocabulary, IReadOnlyList<ClassSet> places, string text)
    {
        Queue<string> words = WordsOf(text);
        var tokens = new List<ushort>();
        string letters = "";
        foreach (ClassSet place in places)
        {
            if (place.Type.Kind == TokenKind.Separator)
            {
                tokens.Add(vocabulary.NumberOf(place.Token(0)));
                continue;
            }

            bool isInside = letters.Length > 0;
            string word = isInside ? letters : words.Count > 0 ? words.Dequeue() : throw Misfit(text, tokens.Count);
            int index = isInside ? -1 : Find(place, word);
            letters = index < 0 ? word[1..] : "";
            index = index < 0 ? Find(place, word[..1]) : index;

            tokens.Add(index < 0 ? throw Misfit(text, tokens.Count) : vocabulary.NumberOf(place.Token(index)));
        }

        return words.Count == 0 && letters.Length == 0 ? [.. tokens] : throw Misfit(text, tokens.Count);
    }

    // What stands in quotes is one word, blanks and all.
    private static Queue<string> WordsOf(string text) => new(text.Split('\'')
        .SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(static word => word != "|"));

    // A token's own text first: a place may hold both 0 and false.
    private static int Find(ClassSet place, string word)
    {
        int exact = Enumerable.Range(0, place.Count).FirstOrDefault(i => WithoutPoint(place.Token(i).Text) == word, -1);
        return exact >= 0 ? exact : Enumerable.Range(0, place.Count).FirstOrDefault(i => IsText(place.Token(i), word), -1);
    }

    private static bool IsText(Token token, string word) => token.Type.Kind switch
    {
        TokenKind.Bool => word == (token.Values[0] == 0 ? "0" : "1"),
        TokenKind.Char => word.Length == 1 && word[0] == (char)token.Values[0],
        TokenKind.Enum => token.Text.EndsWith($".{word}", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The texts of an answer. Which part of a program wrote a token does not matter.</summary>
    public static string Text(Vocabulary vocabulary, IEnumerable<ushort> tokens) =>
        string.Join(' ', tokens.Select(token => WithoutPoint(vocabulary.TextOf(token))));

    // A token of a program of several parts shows its part: @2:7.
    private static string WithoutPoint(string text) => text.StartsWith('@') ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : text;

    private static FormatException Misfit(string text, int place) => new($"'{text}' does not fit at token {place}.");
}
