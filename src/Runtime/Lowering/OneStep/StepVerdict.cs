using CotGen.Programs;

namespace CotGen.Lowering.OneStep;

/// <summary>Whether one linear step computes a function: weights that do, or a witness that none do, or neither within the budget.</summary>
/// <param name="Weights">Per source, classes of the source x classes of the result, row-major; leads are at least 1 without any bias.</param>
/// <param name="Witness">The witness.</param>
internal sealed record StepVerdict(EquatableArray<EquatableArray<int>>? Weights, FarkasWitness? Witness)
{
    /// <summary>Neither was found; it says nothing.</summary>
    public static StepVerdict NotFound { get; } = new(Weights: null, Witness: null);

    /// <summary>One step computes the function.</summary>
    public bool IsOneStep => Weights is not null;

    /// <summary>No step computes it.</summary>
    public bool IsImpossible => Witness is not null;
}
