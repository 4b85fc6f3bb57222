namespace CotGen.Verification.Steps;

/// <summary>
/// Rewrites a text so that texts which differ in harmless things become one: white space runs, letter case, marks in front of white
/// space, how names and values are joined. What is read and what is right go through the same rewriting.
/// </summary>
/// <remarks>Looks one character ahead; character by character, so it does not matter how the text is cut.</remarks>
internal struct LenientReader(bool joinsPairs, bool folds)
{
    private readonly bool _joinsPairs = joinsPairs;
    private readonly bool _folds = folds;
    private char _white;
    private int _whiteAt;
    private char _held;
    private int _heldAt;
    private char _last;

    /// <summary>Receives the rewritten text, each character with the place that it comes from.</summary>
    public delegate void Writer(char character, int at);

    /// <summary>Takes the next character.</summary>
    public void Read(char character, int at, Writer write)
    {
        if (char.IsWhiteSpace(character))
        {
            ReadWhite(character, at, write);
            return;
        }

        if (_held != 0)
        {
            // White space in front of an equals sign goes, but => is one sign.
            Flush(write, keepsWhite: _held != '=' || character == '>');
        }

        if (character is ',' or ';' or '.' || (_joinsPairs && character is ':' or '='))
        {
            (_held, _heldAt) = (character, at);
            return;
        }

        WriteWhite(write);
        Write(_folds ? char.ToLowerInvariant(character) : character, at, write);
    }

    /// <summary>White space, as a blank or a line feed, and a mark that were read but not written: what comes next decides on them; 0 where there is none.</summary>
    public readonly (char White, char Mark) Pending => (_white, _held);

    /// <summary>Says that the text is at its end: white space and marks there do not count, but for those that join names and values.</summary>
    public void End(Writer write)
    {
        if (_held is '=' or ':')
        {
            Flush(write, keepsWhite: false);
        }

        (_held, _white) = (default, default);
    }

    private void ReadWhite(char character, int at, Writer write)
    {
        if (_joinsPairs && _held is ':' or '=')
        {
            _held = '=';
            Flush(write, keepsWhite: false);
        }

        _held = default;
        if (_last == '=' && _joinsPairs && character != '\n')
        {
            return;
        }

        _whiteAt = _white == 0 ? at : _whiteAt;
        _white = _white == '\n' || character == '\n' ? '\n' : ' ';
    }

    private void Flush(Writer write, bool keepsWhite)
    {
        if (keepsWhite)
        {
            WriteWhite(write);
        }

        _white = default;
        Write(_held, _heldAt, write);
        _held = default;
    }

    private void WriteWhite(Writer write)
    {
        if (_white != 0)
        {
            Write(_white, _whiteAt, write);
            _white = default;
        }
    }

    private void Write(char character, int at, Writer write)
    {
        _last = character;
        write(character, at);
    }
}
