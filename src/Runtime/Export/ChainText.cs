using CotGen.Programs;

namespace CotGen.Export;

/// <summary>Writes a chain as text into a row, and notes where the values of the answer stand in it.</summary>
internal abstract class ChainText
{
    /// <summary>The text of a rendering.</summary>
    public static ChainText Of(CotProgram program, TraceStyle rendering) => rendering switch
    {
        TraceStyle.Terse => new PieceText(program, hasNames: false),
        TraceStyle.Standard => new PieceText(program, hasNames: true),
        TraceStyle.Narrated => new SentenceText(program),
        _ => throw new ArgumentOutOfRangeException(nameof(rendering), rendering, "Exports are terse, standard or narrated."),
    };

    /// <summary>Appends the chain, and notes the ranges, in characters, of the values of the answer in <see cref="RowBuffer.Answer"/>.</summary>
    /// <param name="row">The row; its characters are counted from the beginning of the field.</param>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="chain">The chain, END included.</param>
    /// <param name="withEnd">Whether END is written.</param>
    /// <param name="answerAt">Chain positions of the answer, ascending.</param>
    public abstract void Write(RowBuffer row, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, bool withEnd, ReadOnlySpan<int> answerAt);
}
