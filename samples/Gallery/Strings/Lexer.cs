using CotGen;

namespace Gallery;

/// <summary>What a character is to the lexer.</summary>
public enum Lexeme
{
    Blank,
    Name,
    Number,
    Sign,

    /// <summary>One more character of the name or number.</summary>
    Inside,
    Error,
}

public static partial class Strings
{
    /// <summary>Where names, numbers and signs begin in a line; a number with a letter in it is an error.</summary>
    [CotTarget]
    public static void Lexer([FixedLength(8), Alphabet("ab01+=; ")] ReadOnlySpan<char> line, [FixedLength(8)] Span<Lexeme> lexemes)
    {
        Lexeme current = Lexeme.Blank;
        for (int i = 0; i < line.Length; i++)
        {
            Lexeme kind = KindOf(line[i]);
            lexemes[i] = (current, kind) switch
            {
                (Lexeme.Number, Lexeme.Name) => Lexeme.Error,
                (Lexeme.Name, Lexeme.Name or Lexeme.Number) or (Lexeme.Number, Lexeme.Number) => Lexeme.Inside,
                _ => kind,
            };
            if (lexemes[i] != Lexeme.Inside)
            {
                current = kind;
            }
        }
    }

    private static Lexeme KindOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' => Lexeme.Name,
        >= '0' and <= '9' => Lexeme.Number,
        ' ' => Lexeme.Blank,
        _ => Lexeme.Sign,
    };
}
