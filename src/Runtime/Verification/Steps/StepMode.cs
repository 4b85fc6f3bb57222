namespace CotGen;

/// <summary>How strictly the text of a completion is read.</summary>
public enum StepMode
{
    /// <summary>
    /// The text must be the one that <see cref="TraceText"/> writes, character by character: one blank between pieces, or one line feed
    /// where every token has a line. White space before the first piece and behind the last one does not count, nor do blanks at the
    /// start of a line of <see cref="TraceStyle.Lines"/>.
    /// </summary>
    Strict,

    /// <summary>
    /// White space between and inside pieces may be of any kind and length, but must be there; one <c>,</c> <c>;</c> or <c>.</c> is skipped
    /// in front of white space and at the end; around <c>=</c> of a name and its value white space may stand or not, and <c>:</c> with
    /// white space behind it does as well; letter case does not matter, unless two of the program's tokens differ in nothing else.
    /// </summary>
    Lenient,
}
