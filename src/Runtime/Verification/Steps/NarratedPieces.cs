using System.Runtime.InteropServices;
using CotGen.Programs;
using CotGen.Traces;

namespace CotGen.Verification.Steps;

/// <summary>A sentence for each token: a slot's own one, or <c>carry is 5.</c> END has none.</summary>
internal sealed class NarratedPieces : PieceTexts
{
    // A sentence of a slot with more classes is not read back where it is neither right nor follows.
    private const int MostTried = 1_024;
    private const string Is = " is ";

    private readonly CotProgram _program;
    private readonly string[] _names;
    private readonly HashSet<string> _known;

    public NarratedPieces(CotProgram program, TokenTexts tokens)
        : base(tokens)
    {
        _program = program;
        _names = SlotNames.Of(program);
        _known = [.. _names.Select(name => tokens.Key(name + Is + "x"))];
        Ahead = program.Chain.Where(static (slot, i) => slot.Sentence.Any(part => part.Value is { } form && form.Terms.Any(term => term.Source.Kind == AddressKind.Prologue && term.Source.Offset > i))).Any()
            ? program.Chain.Count
            : 0;
    }

    /// <inheritdoc/>
    public override bool HasLines => true;

    /// <inheritdoc/>
    public override bool WritesEnd => false;

    /// <inheritdoc/>
    public override int Ahead { get; }

    /// <inheritdoc/>
    public override string Text(PiecePlace place, ushort token)
    {
        List<ushort> written = place.Written;
        int count = written.Count;
        written.Add(token);
        if (place.Right.Length > written.Count)
        {
            written.AddRange(place.Right.AsSpan(written.Count));
        }

        string text = Narration.SentenceOf(_program, _names, place.Slot, token, place.Prompt, CollectionsMarshal.AsSpan(written));
        written.RemoveRange(count, written.Count - count);
        return text;
    }

    /// <inheritdoc/>
    public override ushort Read(PiecePlace place, string key, out bool isOfSlot)
    {
        isOfSlot = false;
        ushort plain = Plain(key);
        if (place.Slot < 0)
        {
            return plain;
        }

        isOfSlot = true;
        if (plain != TraceText.Unknown && Tells(place, key, plain))
        {
            return plain;
        }

        Slot slot = _program.Chain[place.Slot];
        if (slot.Sentence.Count > 0)
        {
            if (place.Consequence is { } follows && Tells(place, key, follows))
            {
                return follows;
            }

            for (int i = 0; i < slot.Classes.Count && slot.Classes.Count <= MostTried; i++)
            {
                ushort token = _program.Vocabulary.NumberOf(slot.Classes.Token(i));
                if (Tells(place, key, token))
                {
                    return token;
                }
            }
        }

        isOfSlot = false;
        return plain;
    }

    /// <inheritdoc/>
    public override bool CanGrow(string key) => false;

    private bool Tells(PiecePlace place, string key, ushort token) => string.Equals(Key(place, token), key, StringComparison.Ordinal);

    // The value of a sentence that is made of a name: the last "is" stands before it.
    private ushort Plain(string key)
    {
        int at = key.LastIndexOf(Is, StringComparison.Ordinal);
        if (at < 0 || !_known.Contains(key[..(at + Is.Length)] + "x"))
        {
            return TraceText.Unknown;
        }

        ReadOnlySpan<char> value = key.AsSpan(at + Is.Length);
        return Tokens.Find(!Tokens.IsLenient && value.EndsWith('.') ? value[..^1] : value);
    }
}
