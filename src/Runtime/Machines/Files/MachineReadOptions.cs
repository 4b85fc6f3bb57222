namespace CotGen.Machines;

/// <summary>What a machine file leaves open.</summary>
public sealed record MachineReadOptions
{
    /// <summary>The machine's name where the file has none; for a file that is loaded, the file's name unless set.</summary>
    public string? Name { get; init; }

    /// <summary>Where the tape ends; by the format's convention unless set.</summary>
    public TapeKind? Tape { get; init; }

    /// <summary>
    /// An input that shall be run. Formats without a list of symbols (Morphett's lines, arrow quintuples, turingmachine.io, JFLAP) know the
    /// symbols of their rules and of their sample input; further ones in this input become the machine's, too, and wildcards fit them.
    /// </summary>
    public string? Input { get; init; }
}
