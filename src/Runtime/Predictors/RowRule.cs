using System.Numerics;
using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>The two linear rules of a machine's rows.</summary>
internal abstract class RowRule
{
    /// <summary>The token that follows <paramref name="context"/> in a cell.</summary>
    /// <param name="context">All tokens so far, or at least the last two blocks and one token more.</param>
    /// <param name="blockLength">Tokens of a row with its end.</param>
    public abstract ushort NextCell(ReadOnlySpan<ushort> context, int blockLength);

    /// <summary>The token that follows <paramref name="context"/> at a row's end.</summary>
    public abstract ushort NextEnd(ReadOnlySpan<ushort> context, int blockLength);

    /// <summary>The token at <paramref name="source"/>, counted from the end of <paramref name="context"/>.</summary>
    protected static ushort At(ReadOnlySpan<ushort> context, Address source, int blockLength) =>
        context[^((source.Blocks * blockLength) + source.Offset)];

    /// <summary>The first class with the greatest score.</summary>
    protected static int Best<T>(ReadOnlySpan<T> scores)
        where T : INumber<T>
    {
        int best = 0;
        for (int v = 1; v < scores.Length; v++)
        {
            best = scores[v] > scores[best] ? v : best;
        }

        return best;
    }
}
