namespace CotGen;

/// <summary>The positions that one rule predicts: one position, or groups of neighbours at equal distances up to the sequence's end.</summary>
/// <remarks>
/// The cells of a machine whose row 0 is given behind one separator: first <c>(1, 1)</c>, step <c>(1, 0)</c>, width <c>(1, -1)</c>;
/// its row ends: first <c>(2, 0)</c>, step <c>(1, 0)</c>, width <c>(0, 1)</c>.
/// </remarks>
/// <param name="First">The first position.</param>
/// <param name="Step">From the start of a group to that of the next; zero where there is one group only.</param>
/// <param name="Width">Positions in a group.</param>
public readonly record struct TargetRun(TokenOffset First, TokenOffset Step, TokenOffset Width)
{
    /// <summary>The one position <paramref name="position"/>.</summary>
    public static TargetRun At(int position) => new(TokenOffset.Of(position), default, TokenOffset.Of(1));

    /// <summary>Every <paramref name="step"/>-th position from <paramref name="first"/> on.</summary>
    public static TargetRun Every(int step, int first) => new(TokenOffset.Of(first), TokenOffset.Of(step), TokenOffset.Of(1));

    /// <summary>True if this is one position, the same for every row length.</summary>
    internal bool IsSingle => this == At(First.Tokens);

    /// <summary>True if the rule predicts <paramref name="position"/> where a row has <paramref name="rowLength"/> tokens.</summary>
    public bool Contains(int position, int rowLength)
    {
        int behind = position - First.In(rowLength), step = Step.In(rowLength);
        return behind >= 0 && (step > 0 ? behind % step : behind) < Width.In(rowLength);
    }
}
