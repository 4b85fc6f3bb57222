using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads what makes a fold of a method: what a round gives, what becomes of the last state.</summary>
internal static class FoldReader
{
    /// <summary>Why the signature is none of a fold, or <see langword="null"/>.</summary>
    public static string? ProblemOf(IMethodSymbol method) =>
        method.Parameters is not [{ RefKind: RefKind.None or RefKind.In } state, { RefKind: RefKind.None or RefKind.In }] ? "a fold takes its state and an input"
        : method.ReturnType.Is(state.Type) || HasOutputs(method) ? null
        : "a fold returns its next state, or a pair of that and an output";

    /// <summary>True if the method returns the next state and an output.</summary>
    public static bool HasOutputs(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { IsTupleType: true, TupleElements: [var next, _] } && next.Type.Is(method.Parameters[0].Type);

    /// <summary>The type of the output that a round gives; only where there is one.</summary>
    public static ITypeSymbol OutputType(IMethodSymbol method) => ((INamedTypeSymbol)method.ReturnType).TupleElements[1].Type;

    /// <summary>The method that turns the last state into the answer, or why there is none.</summary>
    public static IMethodSymbol? FindProjection(IMethodSymbol fold, string name, BindingSession session, out string problem)
    {
        IMethodSymbol? found = StateMethods.Find(fold, name, static method => !method.ReturnsVoid, "of the state alone", session, out problem);
        if (found is not null && session.Types.Bind(found.ReturnType).Type is not ScalarType)
        {
            problem = $"'{name}' does not return a scalar";
        }

        return problem.Length == 0 ? found : null;
    }
}
