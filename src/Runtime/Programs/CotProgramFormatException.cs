namespace CotGen.Programs;

/// <summary>A program text that cannot be read.</summary>
/// <param name="line">1-based line.</param>
/// <param name="problem">What was expected and what was found.</param>
public sealed class CotProgramFormatException(int line, string problem) : FormatException($"Line {line}: {problem}")
{
    /// <summary>1-based line of the problem.</summary>
    public int Line => line;
}
