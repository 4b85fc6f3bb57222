namespace CotGen.Verification.Steps;

/// <summary>Tokens alone: <c>56 6 5 END</c>.</summary>
internal sealed class TersePieces(TokenTexts tokens) : PieceTexts(tokens)
{
    /// <inheritdoc/>
    public override string Text(PiecePlace place, ushort token) => Tokens.TextOf(token);

    /// <inheritdoc/>
    public override string Key(PiecePlace place, ushort token) => Tokens.KeyOf(token);

    /// <inheritdoc/>
    public override ushort Read(PiecePlace place, string key, out bool isOfSlot)
    {
        isOfSlot = true;
        return Tokens.Find(key);
    }

    /// <inheritdoc/>
    public override bool CanGrow(string key) => Tokens.CanGrow(key);
}
