using System.Text;

namespace CotGen.Verification.Steps;

/// <summary>The last part of a text as it came, for reports to quote.</summary>
internal sealed class RawText
{
    private const int Longest = 1_024;

    private readonly StringBuilder _text = new();
    private int _start;
    private int _end;

    /// <summary>Where the last character lies behind that is no white space.</summary>
    public int InkEnd { get; private set; }

    /// <summary>Takes a character and returns its place.</summary>
    /// <param name="character">The character.</param>
    /// <param name="isWanted">False once nothing will be quoted any more.</param>
    /// <param name="isInStep">True inside a step, whose beginning is kept; between steps the last characters are.</param>
    public int Append(char character, bool isWanted, bool isInStep)
    {
        if (!char.IsWhiteSpace(character))
        {
            InkEnd = _end + 1;
        }

        if (!isInStep && _start + _text.Length != _end)
        {
            // Something was left out before.
            _text.Clear();
            _start = _end;
        }

        if (isWanted && (!isInStep || _text.Length < Longest))
        {
            if (_text.Length == Longest)
            {
                DropBefore(_end - 2);
            }

            _text.Append(character);
        }

        return _end++;
    }

    /// <summary>Says that what lies before <paramref name="at"/> is not asked for.</summary>
    public void DropBefore(int at)
    {
        _text.Remove(0, Math.Clamp(at - _start, 0, _text.Length));
        _start = Math.Max(_start, at);
    }

    /// <summary>What lies between two places, as far as it is kept.</summary>
    public string From(int start, int end)
    {
        int first = Math.Clamp(start - _start, 0, _text.Length), last = Math.Clamp(end - _start, first, _text.Length);
        return _text.ToString(first, last - first);
    }
}
