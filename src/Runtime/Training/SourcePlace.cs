namespace CotGen;

/// <summary>Where a rule reads: at a position of the sequence, or at a distance before the position that is predicted.</summary>
/// <param name="IsRelative">True if <paramref name="Offset"/> counts back from the predicted position, false if it is a position.</param>
/// <param name="Offset">Tokens.</param>
public readonly record struct SourcePlace(bool IsRelative, TokenOffset Offset)
{
    /// <summary>Position <paramref name="position"/> of the sequence, from 0.</summary>
    public static SourcePlace At(int position) => new(IsRelative: false, TokenOffset.Of(position));

    /// <summary><paramref name="tokens"/> tokens before the predicted one.</summary>
    public static SourcePlace Back(int tokens) => new(IsRelative: true, TokenOffset.Of(tokens));

    /// <summary><paramref name="rows"/> rows and <paramref name="tokens"/> tokens before the predicted one.</summary>
    public static SourcePlace Back(int rows, int tokens) => new(IsRelative: true, new TokenOffset(rows, tokens));

    /// <summary>The position that is read for the prediction of <paramref name="target"/>.</summary>
    public int PositionFor(int target, int rowLength) => IsRelative ? target - Offset.In(rowLength) : Offset.In(rowLength);
}
