using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>A text that is no Turing machine in any format that can be read, or one that is refused.</summary>
/// <param name="line">1-based line of the problem.</param>
/// <param name="column">1-based column, counted in UTF-16 units.</param>
/// <param name="problem">What was expected and what was found.</param>
public sealed class MachineFormatException(int line, int column, string problem)
    : FormatException($"Line {Integers.Text(line)}, column {Integers.Text(column)}: {problem}")
{
    /// <summary>1-based line of the problem.</summary>
    public int Line => line;

    /// <summary>1-based column of the problem, counted in UTF-16 units.</summary>
    public int Column => column;

    /// <summary>What was expected and what was found, without the place.</summary>
    public string Problem => problem;
}

/// <summary>Something in a machine file that is probably not meant, and does not keep the machine from being read.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, counted in UTF-16 units.</param>
/// <param name="Message">What it is.</param>
public readonly record struct MachineFileWarning(int Line, int Column, string Message);
