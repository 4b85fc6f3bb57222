using CotGen.Programs;

namespace CotGen.Verification.Steps;

/// <summary>The texts of a program's tokens as one mode reads them, and the way back from text to token.</summary>
internal sealed class TokenTexts
{
    private readonly string[] _texts;
    private readonly string[] _keys;
    private readonly Dictionary<string, ushort> _tokens = new(StringComparer.Ordinal);
    private readonly OpenTexts _open;

    /// <summary>The texts of <paramref name="program"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="isLenient">Whether texts are rewritten before they are compared.</param>
    /// <param name="joinsPairs">Whether names and values may be joined in several ways.</param>
    public TokenTexts(CotProgram program, bool isLenient, bool joinsPairs)
    {
        (IsLenient, JoinsPairs) = (isLenient, joinsPairs);
        _texts = new string[program.Vocabulary.Count];
        for (int i = 0; i < _texts.Length; i++)
        {
            _texts[i] = program.Vocabulary.TextOf((ushort)i);
        }

        // Letter case counts where two tokens differ in nothing else.
        Folds = isLenient && _texts.Select(text => Rewrite(text, folds: true)).Distinct(StringComparer.Ordinal).Count() == _texts.Length;
        _keys = Array.ConvertAll(_texts, Key);
        for (int i = 0; i < _keys.Length; i++)
        {
            _tokens.TryAdd(_keys[i], (ushort)i);
        }

        _open = new OpenTexts(_keys);
    }

    /// <summary>Whether texts are rewritten before they are compared.</summary>
    public bool IsLenient { get; }

    /// <summary>Whether names and values may be joined in several ways.</summary>
    public bool JoinsPairs { get; }

    /// <summary>Whether letter case does not matter.</summary>
    public bool Folds { get; }

    /// <summary>What <paramref name="text"/> is compared by: itself in strict mode.</summary>
    public string Key(string text) => IsLenient ? Rewrite(text, Folds) : text;

    /// <summary>The text of a token as renderings write it.</summary>
    public string TextOf(ushort token) => token < _texts.Length ? _texts[token] : "?" + Integers.Text(token);

    /// <summary>What a token's text is compared by.</summary>
    public string KeyOf(ushort token) => token < _keys.Length ? _keys[token] : TextOf(token);

    /// <summary>The token of <paramref name="key"/>, or <see cref="TraceText.Unknown"/>.</summary>
    public ushort Find(ReadOnlySpan<char> key) => _tokens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out ushort token) ? token : TraceText.Unknown;

    /// <summary>True if some token's text goes on with white space behind <paramref name="key"/>.</summary>
    public bool CanGrow(ReadOnlySpan<char> key) => _open.CanGrow(key);

    private string Rewrite(string text, bool folds)
    {
        var rewritten = new List<char>(text.Length);
        var reader = new LenientReader(JoinsPairs, folds);
        void Write(char character, int at) => rewritten.Add(character == '\n' ? ' ' : character);
        for (int i = 0; i < text.Length; i++)
        {
            reader.Read(text[i], i, Write);
        }

        reader.End(Write);
        return new string([.. rewritten]).Trim();
    }
}
