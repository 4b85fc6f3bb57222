namespace CotGen.Machines;

/// <summary>Machines from files, and their programs, while the program runs.</summary>
public sealed partial class MachineDescription
{
    /// <summary>The machine of a file in any format: <see cref="MachineFile.Load"/> also tells format, warnings and sample input.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file leaves open; <see langword="null"/> for the defaults.</param>
    /// <exception cref="MachineFormatException">The file is no machine, or one that is refused.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MachineDescription Load(string path, MachineReadOptions? options = null) => MachineFile.Load(path, options).Machine;

    /// <summary>The machine as a program of tokens, with the linear predictor of its rows.</summary>
    /// <exception cref="Programs.LimitExceededException">The machine needs more than <see cref="Programs.Vocabulary.Limit"/> tokens.</exception>
    public CompiledMachine Compile() => CompiledMachine.Of(this);
}
