using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads what makes a step function of a method: the method that ends the run, and the bound on its steps.</summary>
internal static class StepReader
{
    /// <summary>Why the signature is none of a step function, or <see langword="null"/>.</summary>
    public static string? ProblemOf(IMethodSymbol method) =>
        method.Parameters is not [{ RefKind: RefKind.None or RefKind.In } state] ? "a step function takes its state and nothing else"
        : !method.ReturnType.Is(state.Type) ? "a step function returns its state"
        : null;

    /// <summary>The method that ends the run, or why there is none.</summary>
    public static IMethodSymbol? FindHalt(IMethodSymbol step, string name, BindingSession session, out string problem) => StateMethods.Find(
        step,
        name,
        static method => method.ReturnType.SpecialType == SpecialType.System_Boolean,
        $"from '{step.Parameters[0].Type.Shown()}' to bool",
        session,
        out problem);

    /// <summary>The model.</summary>
    public static StepModel Read(IMethodSymbol? halt, long maxSteps, BindingSession session) => new(halt?.Name, StateMethods.NumberOf(halt, session), maxSteps);
}
