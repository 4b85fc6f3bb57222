using CotGen.Programs;

namespace CotGen.Verification.Steps;

/// <summary>Where a piece stands: what its text may speak of.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Slot">The slot of its token.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Written">The tokens before it, as they were written.</param>
/// <param name="Right">The right chain's first tokens, for sentences that speak of what comes later; empty where none does.</param>
/// <param name="Consequence">The token that follows from those before, if there is one.</param>
internal readonly record struct PiecePlace(int Index, int Slot, ushort[] Prompt, List<ushort> Written, ushort[] Right, ushort? Consequence);

/// <summary>How one rendering writes the tokens of a chain, one piece of text each.</summary>
internal abstract class PieceTexts(TokenTexts tokens)
{
    /// <summary>The tokens' own texts.</summary>
    public TokenTexts Tokens { get; } = tokens;

    /// <summary>True if every piece has a line; else white space ends it.</summary>
    public virtual bool HasLines => false;

    /// <summary>True if blanks may stand in front of a piece.</summary>
    public virtual bool AllowsIndent => false;

    /// <summary>True if END is written.</summary>
    public virtual bool WritesEnd => true;

    /// <summary>How many tokens of the right chain a piece may speak of before they are written.</summary>
    public virtual int Ahead => 0;

    /// <summary>The texts of a rendering.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rendering.</exception>
    public static PieceTexts Of(CotProgram program, TraceStyle rendering, bool isLenient) => rendering switch
    {
        TraceStyle.Terse => new TersePieces(new TokenTexts(program, isLenient, joinsPairs: false)),
        TraceStyle.Standard or TraceStyle.Lines => NamedPieces.Of(program, isLenient, hasLines: rendering == TraceStyle.Lines),
        TraceStyle.Narrated => new NarratedPieces(program, new TokenTexts(program, isLenient, joinsPairs: false)),
        _ => throw new ArgumentOutOfRangeException(nameof(rendering)),
    };

    /// <summary>The piece that tells <paramref name="token"/>, as the rendering writes it.</summary>
    public abstract string Text(PiecePlace place, ushort token);

    /// <summary>What that piece is compared by.</summary>
    public virtual string Key(PiecePlace place, ushort token) => Tokens.Key(Text(place, token));

    /// <summary>The token that a piece tells, or <see cref="TraceText.Unknown"/>.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="key">The piece, as it is compared.</param>
    /// <param name="isOfSlot">False if it bears another slot's name, or none where there must be one.</param>
    public abstract ushort Read(PiecePlace place, string key, out bool isOfSlot);

    /// <summary>True if the piece may go on behind white space.</summary>
    public abstract bool CanGrow(string key);
}
