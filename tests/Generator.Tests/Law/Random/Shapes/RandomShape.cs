using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>The shapes of targets, each as what makes a program of a seed.</summary>
internal static class RandomShape
{
    private static readonly Func<int, RandomProgram>[] s_inTurn =
    [
        FunctionShape.Of, StepShape.Of, FoldShape.Of, FunctionShape.Of, MachineShape.Of, StepShape.Of, FoldShape.Of, FunctionShape.Of, StepShape.Of, FoldShape.Of, FunctionShape.Of,
    ];

    /// <summary>The program of a seed: of the shapes in turn, but that some constructs are of bounded functions or of step functions only.</summary>
    public static RandomProgram Of(int seed)
    {
        var language = new Language(seed);
        return language.Wants(Templates.OfFunctions) ? FunctionShape.Of(seed)
            : language.Wants(Templates.OfSteps) ? StepShape.Of(seed)
            : s_inTurn[seed % s_inTurn.Length](seed);
    }
}
