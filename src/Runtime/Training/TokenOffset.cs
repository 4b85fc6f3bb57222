namespace CotGen;

/// <summary>A number of tokens that may depend on a sequence's row length L: <c>Rows * L + Tokens</c>.</summary>
/// <remarks>
/// One rule can so serve sequences of every width: a machine whose rows have W cells and an end has L = W + 1, and the cell
/// above is one row back, <c>(1, 0)</c>, its left neighbour <c>(1, 1)</c>, its right one <c>(1, -1)</c>.
/// </remarks>
/// <param name="Rows">Whole rows.</param>
/// <param name="Tokens">Further tokens; may be negative.</param>
public readonly record struct TokenOffset(int Rows, int Tokens)
{
    /// <summary>An offset that is the same for every row length.</summary>
    public static TokenOffset Of(int tokens) => new(0, tokens);

    /// <summary>The number of tokens where a row has <paramref name="rowLength"/> tokens.</summary>
    public int In(int rowLength) => checked((Rows * rowLength) + Tokens);
}
