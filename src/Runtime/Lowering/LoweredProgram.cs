using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>A program with its constructed weights.</summary>
/// <param name="Program">The program.</param>
/// <param name="Weights">One rule per slot, each with margin at least 1.</param>
internal sealed record LoweredProgram(CotProgram Program, LinearWeights Weights);
