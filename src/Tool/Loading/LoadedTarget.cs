using CotGen.Programs;

namespace CotGen.Tool.Loading;

/// <summary>A target of the user's assembly.</summary>
/// <param name="Name">Its full name: namespace, types and method, <c>Samples.Arithmetic.Multiply</c>.</param>
/// <param name="Target">The target, or <see langword="null"/> for a Turing machine.</param>
/// <param name="Machine">The machine, or <see langword="null"/>.</param>
internal sealed record LoadedTarget(string Name, CompiledTarget? Target, CompiledMachine? Machine)
{
    public CotProgram Program => Target?.Program ?? Machine!.Program;

    /// <summary>How the chain is built: of fixed length, of blocks, over inputs of any length, or a machine's rows.</summary>
    public string Shape => Machine is not null ? "machine" : Program.Layout.HasRuns ? "any length" : Program.Layout.IsBounded ? "fixed" : "blocks";

    /// <summary>Whether a user means this target by a name: the full one, or the end of it.</summary>
    public bool IsCalled(string name) => Name == name || Name.EndsWith("." + name, StringComparison.Ordinal);
}
