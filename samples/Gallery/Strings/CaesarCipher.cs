using CotGen;

namespace Gallery;

public static partial class Strings
{
    /// <summary>Shifts letters in the alphabet and leaves blanks alone (Caesar).</summary>
    [CotTarget]
    public static void CaesarCipher(
        [FixedLength(8), Alphabet("abcdefghijklmnopqrstuvwxyz ")] ReadOnlySpan<char> text, [Domain(0, 25)] int shift, [FixedLength(8)] Span<char> cipher)
    {
        for (int i = 0; i < text.Length; i++)
        {
            cipher[i] = text[i] == ' ' ? ' ' : (char)('a' + (text[i] - 'a' + shift) % 26);
        }
    }
}
