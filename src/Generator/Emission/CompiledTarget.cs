namespace CotGen.Generator.Emission;

/// <summary>All that one target adds to the compilation, as text.</summary>
/// <param name="Name">Full name of the struct: the hint name of its files.</param>
/// <param name="Main">The struct, and the reports for the analyzer.</param>
/// <param name="Weights">The weights that no closed form yields, or empty.</param>
/// <param name="Learnable">The program for training, or empty.</param>
/// <param name="Lanes">The rules of the specialised predictor, or empty.</param>
internal sealed record CompiledTarget(string Name, string Main, string Weights, string Learnable, string Lanes = "")
{
    /// <summary>Nothing to emit.</summary>
    public static CompiledTarget None { get; } = new("", "", "", "");
}
