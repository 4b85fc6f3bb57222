using CotGen.Programs;
using CotGen.Traces;

namespace CotGen.Verification.Steps;

/// <summary>Names and values, on one line (<c>carry#2=1</c>) or each on a line of its own (<c>4  carry#2 = 1</c>).</summary>
internal sealed class NamedPieces : PieceTexts
{
    private readonly CotProgram _program;
    private readonly string[] _names;
    private readonly string[] _prefixes;
    private readonly HashSet<string> _known;
    private readonly OpenTexts _open;
    private readonly ushort _end;

    private NamedPieces(CotProgram program, TokenTexts tokens, string[] names, bool hasLines)
        : base(tokens)
    {
        (_program, _names, HasLines) = (program, names, hasLines);
        _prefixes = Array.ConvertAll(names, name => tokens.Key(name + Sign + "x")[..^1]);
        _known = new HashSet<string>(_prefixes, StringComparer.Ordinal);
        _open = new OpenTexts(_prefixes);
        _end = program.Vocabulary.TryFind("END", out ushort end) ? end : TraceText.Unknown;
    }

    /// <inheritdoc/>
    public override bool HasLines { get; }

    /// <inheritdoc/>
    public override bool AllowsIndent => HasLines;

    private string Sign => HasLines ? " = " : "=";

    private string AfterNumber => Tokens.IsLenient ? " " : "  ";

    /// <summary>The pieces of a program. Where a name itself begins with a sign that joins names and values, only one way of joining is read.</summary>
    public static NamedPieces Of(CotProgram program, bool isLenient, bool hasLines)
    {
        string[] names = SlotNames.Of(program);
        bool joins = isLenient && Array.TrueForAll(names, static name => name.Trim() is [not ('=' or ':'), ..]);
        return new NamedPieces(program, new TokenTexts(program, isLenient, joins), names, hasLines);
    }

    /// <inheritdoc/>
    public override string Text(PiecePlace place, ushort token)
    {
        string pair = IsNamed(place.Slot, token) ? _names[place.Slot] + Sign + Tokens.TextOf(token) : Tokens.TextOf(token);
        return HasLines ? $"{Integers.Text(place.Index)}  {pair}" : pair;
    }

    /// <inheritdoc/>
    public override string Key(PiecePlace place, ushort token) =>
        NumberOf(place) + (IsNamed(place.Slot, token) ? _prefixes[place.Slot] : "") + Tokens.KeyOf(token);

    /// <inheritdoc/>
    public override ushort Read(PiecePlace place, string key, out bool isOfSlot)
    {
        string number = NumberOf(place);
        bool isNumbered = key.StartsWith(number, StringComparison.Ordinal);
        ReadOnlySpan<char> pair = isNumbered ? key.AsSpan(number.Length) : WithoutNumber(key);
        string prefix = place.Slot < 0 ? "" : _prefixes[place.Slot];
        ushort token = TraceText.Unknown;
        isOfSlot = false;
        if (prefix.Length > 0 && pair.StartsWith(prefix, StringComparison.Ordinal))
        {
            token = Tokens.Find(pair[prefix.Length..]);
            isOfSlot = isNumbered && token != TraceText.Unknown && (_program.Layout.IsBounded || token != _end);
        }

        if (token == TraceText.Unknown)
        {
            token = Tokens.Find(pair);
            isOfSlot = isNumbered && token != TraceText.Unknown && (token == _end || (place.Slot >= 0 && !IsNamed(place.Slot, token)));
        }

        return token == TraceText.Unknown ? OfAnyName(pair) : token;
    }

    /// <inheritdoc/>
    public override bool CanGrow(string key)
    {
        bool canGrow = _open.CanGrow(key) || Tokens.CanGrow(key);
        for (int i = key.IndexOf('=', StringComparison.Ordinal); i >= 0 && !canGrow; i = key.IndexOf('=', i + 1))
        {
            canGrow = IsName(key.AsSpan(0, i + 1)) && Tokens.CanGrow(key.AsSpan(i + 1));
        }

        return canGrow;
    }

    // The end, and what has no slot, bears no name.
    private bool IsNamed(int slot, ushort token) => _program.Layout.IsBounded ? slot < _program.TokenCount : token != _end;

    private string NumberOf(PiecePlace place) => HasLines ? Integers.Text(place.Index) + AfterNumber : "";

    private ReadOnlySpan<char> WithoutNumber(string key)
    {
        int at = HasLines ? key.IndexOf(AfterNumber, StringComparison.Ordinal) : -1;
        return at < 0 ? key : key.AsSpan(at + AfterNumber.Length);
    }

    private ushort OfAnyName(ReadOnlySpan<char> pair)
    {
        string sign = Tokens.JoinsPairs ? "=" : Sign;
        ushort token = TraceText.Unknown;
        for (int i = pair.IndexOf(sign, StringComparison.Ordinal), next; i >= 0 && token == TraceText.Unknown; i = next < 0 ? -1 : i + 1 + next)
        {
            int end = i + sign.Length;
            token = IsName(pair[..end]) ? Tokens.Find(pair[end..]) : token;
            next = pair[(i + 1)..].IndexOf(sign, StringComparison.Ordinal);
        }

        return token;
    }

    private bool IsName(ReadOnlySpan<char> prefix) => _known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prefix);
}
