using System.Text;

namespace CotGen.Verification.Steps;

/// <summary>Cuts a text into the pieces of a rendering, character by character, and hands them to the judge.</summary>
/// <remarks>
/// The right piece is known beforehand, so it is compared while it comes. Only a piece that is not right is kept until its end and
/// then read. What is kept never grows beyond <see cref="Longest"/> characters.
/// </remarks>
internal sealed class PieceReader
{
    /// <summary>A longer piece is no token.</summary>
    public const int Longest = 4_096;

    private const int Wrong = -1;

    private readonly PieceTexts _texts;
    private readonly StepJudge _judge;
    private readonly ushort[] _prompt;
    private readonly ushort[] _ahead;
    private readonly ushort _end;
    private readonly RawText _raw = new();
    private readonly StringBuilder _piece = new();
    private readonly List<int> _places = [];
    private readonly LenientReader.Writer _write;
    private LenientReader _lenient;
    private string _key = "";
    private int _matched;
    private bool _isMisspelt;
    private int _gap;
    private bool _isPlainGap = true;
    private int _last;
    private bool _isTooLong;

    public PieceReader(PieceTexts texts, StepJudge judge, ushort[] prompt, ushort[] ahead, ushort? end)
    {
        (_texts, _judge, _prompt, _ahead, _end) = (texts, judge, prompt, ahead, end ?? TraceText.Unknown);
        _lenient = new LenientReader(texts.Tokens.JoinsPairs, texts.Tokens.Folds);
        _write = Read;
    }

    /// <summary>True as soon as a step is surely wrong, even if it is not at its end.</summary>
    public bool IsWrong => _judge.Error is not null || (_piece.Length > 0 && (_matched == Wrong || _isMisspelt));

    /// <summary>True if the text stops in a step that may still become right.</summary>
    public bool IsInStep => _piece.Length > 0;

    /// <summary>What there is of that step.</summary>
    public string Unfinished => _piece.Length > 0 ? _raw.From(_places[0], _raw.InkEnd) : "";

    private PiecePlace Place => new(_judge.Steps.Count, _judge.Slot, _prompt, _judge.Written, _ahead, _judge.Error is null ? null : _judge.Consequence);

    // Behind it the rendering writes nothing.
    private bool IsAtEnd => _judge.Slot < 0 || (!_texts.WritesEnd && _judge.Consequence == _end);

    /// <summary>True if every step is right and nothing is missing.</summary>
    public bool IsCorrect => !IsInStep && (_judge.IsCorrect || (_judge.Error is null && !_judge.IsBroken && IsAtEnd));

    /// <summary>Takes more of the text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            int at = _raw.Append(character, _judge.Error is null || _judge.IsClosed, IsInStep || _judge.IsClosed);
            if (_judge.IsClosed)
            {
                continue;
            }

            if (_texts.Tokens.IsLenient)
            {
                _lenient.Read(character, at, _write);
            }
            else
            {
                Read(character, at);
            }
        }
    }

    /// <summary>Says that the text is at its end.</summary>
    public void Finish()
    {
        FinishPending();
        while (_piece.Length > 0 && !_judge.IsClosed)
        {
            if (_matched == _key.Length)
            {
                TakeRight();
            }
            else if (_matched != Wrong && !_isMisspelt)
            {
                // It may still become right.
                break;
            }
            else
            {
                TakeWrong();
            }
        }

        _judge.Stretch(_raw.InkEnd, () => _raw.From(_judge.Steps[^1].Start, _raw.InkEnd));
    }

    /// <summary>The right piece that comes next, as the rendering writes it; empty behind the end.</summary>
    public string ExpectedText() => _judge.Expected is { } token && _judge.Slot >= 0 && !(_judge.Error is null && IsAtEnd) ? _texts.Text(Place, token) : "";

    // What is pending may still belong to the right piece; else it ends a piece, as it does in front of white space.
    private void FinishPending()
    {
        (char white, char mark) = _lenient.Pending;
        if (_judge.IsClosed || (white == 0 && mark == 0))
        {
            return;
        }

        bool mayGoOn = _piece.Length > 0 && _matched >= 0 && _matched < _key.Length
            && (_key[_matched] == ' ' || _key[_matched] == mark || (_key[_matched] == '=' && _texts.Tokens.JoinsPairs));
        if (!mayGoOn)
        {
            Read(mark is '=' or ':' ? '=' : white == '\n' ? white : ' ', _raw.InkEnd - (mark == 0 ? 0 : 1));
        }
    }

    private void Read(char character, int at)
    {
        if (_judge.IsClosed)
        {
            return;
        }

        if (_piece.Length == 0)
        {
            if (char.IsWhiteSpace(character))
            {
                NoteGap(character);
                return;
            }

            Begin(at);
            if (_judge.IsClosed)
            {
                return;
            }
        }

        if (_matched == _key.Length && IsBreak(character))
        {
            TakeRight();
            NoteGap(character);
            return;
        }

        if (_matched != Wrong && _matched < _key.Length && IsSame(character, _key[_matched]))
        {
            _matched++;
        }
        else
        {
            _matched = Wrong;
            if (_texts.HasLines ? character == '\n' : char.IsWhiteSpace(character) && !GoesOn())
            {
                TakeWrong();
                Read(character, at);
                return;
            }
        }

        Keep(character, at);
    }

    private void Begin(int at)
    {
        _raw.DropBefore(at);
        _isMisspelt = !_texts.Tokens.IsLenient && _judge.Steps.Count > 0 && !(_isPlainGap && _gap > 0);
        (_gap, _isPlainGap, _isTooLong) = (0, true, false);
        if (IsAtEnd)
        {
            _judge.TakeExtra(at);
            return;
        }

        _key = _judge.Expected is { } token ? _texts.Key(Place, token) : "";
        _matched = _key.Length > 0 ? 0 : Wrong;
    }

    // Strict: one blank, or one line feed; blanks behind it only move the number of a line to the right.
    private void NoteGap(char character)
    {
        _isPlainGap &= _gap == 0 ? character == (_texts.HasLines ? '\n' : ' ') : _texts.AllowsIndent && character == ' ';
        _gap = 1;
    }

    private bool IsBreak(char character) => _texts.HasLines && !_texts.Tokens.IsLenient ? character is '\n' or '\r' : char.IsWhiteSpace(character);

    private bool IsSame(char character, char right) => character == right || (character == '\n' && right == ' ' && _texts.Tokens.IsLenient);

    // Whether the white space that comes may be part of the piece.
    private bool GoesOn()
    {
        string piece = _piece.ToString();
        return !_isTooLong && _texts.Read(Place, piece, out _) == TraceText.Unknown && _texts.CanGrow(piece);
    }

    private void Keep(char character, int at)
    {
        if (_piece.Length == Longest)
        {
            _isTooLong = true;
        }
        else
        {
            _piece.Append(character);
            _places.Add(at);
        }

        _last = at;
    }

    private void TakeRight()
    {
        Take(_judge.Expected!.Value, isOfSlot: true, !_isMisspelt, _last + 1 - _places[0]);
        Forget();
    }

    // A piece that was taken for one with white space inside, and is none, is cut at the first white space; the rest is read anew.
    private void TakeWrong()
    {
        string piece = _piece.ToString().TrimEnd(), rest = "";
        bool isOfSlot = false;
        ushort token = _isTooLong ? TraceText.Unknown : _texts.Read(Place, piece, out isOfSlot);
        int cut = token == TraceText.Unknown && !_texts.HasLines && !_isTooLong ? piece.AsSpan().IndexOfAny(" \t\r\n") : -1;
        if (cut > 0)
        {
            (piece, rest) = (piece[..cut], piece[cut..]);
            token = _texts.Read(Place, piece, out isOfSlot);
        }

        int end = 1 + (_isTooLong ? _last : _places[piece.Length - 1]);
        int[] places = rest.Length == 0 ? [] : [.. _places.Skip(cut)];
        Take(token, isOfSlot, !_isMisspelt && token != _judge.Expected, end - _places[0]);
        Forget();
        for (int i = 0; i < rest.Length; i++)
        {
            Read(rest[i], places[i]);
        }
    }

    private void Take(ushort token, bool isOfSlot, bool isSpelt, int length)
    {
        int start = _places[0];
        _judge.Take(token, isOfSlot, isSpelt, start, length, () => _raw.From(start, start + length), ExpectedText);
    }

    private void Forget()
    {
        _piece.Clear();
        _places.Clear();
        (_matched, _key) = (0, "");
    }
}
