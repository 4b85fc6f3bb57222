namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>The shapes of targets, each as what makes a program of a seed.</summary>
internal static class RandomShape
{
    /// <summary>Bounded functions more often than others: they have the most constructs.</summary>
    public static readonly IReadOnlyList<Func<int, RandomProgram>> All =
        [FunctionShape.Of, StepShape.Of, FunctionShape.Of, FoldShape.Of, FunctionShape.Of, MachineShape.Of, FunctionShape.Of, StepShape.Of, FunctionShape.Of, FoldShape.Of, FunctionShape.Of];
}
