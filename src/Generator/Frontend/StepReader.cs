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

    /// <summary>The method of the same type that the name means for a state, or why there is none.</summary>
    public static IMethodSymbol? FindHalt(IMethodSymbol step, string name, BindingSession session, out string problem)
    {
        ITypeSymbol state = step.Parameters[0].Type;
        problem = "";
        List<IMethodSymbol> named = step.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        IMethodSymbol? found = named.Find(method =>
            method is { IsStatic: true, ReturnType.SpecialType: SpecialType.System_Boolean, IsGenericMethod: false, Parameters: [{ RefKind: RefKind.None or RefKind.In } only] }
            && only.Type.Is(state));
        problem = named.Count == 0 ? $"'{name}' is no method of '{step.ContainingType.Shown()}'"
            : found is null ? $"'{name}' is not a static method from '{state.Shown()}' to bool"
            : CallTargets.SyntaxOf(found, session) is null ? $"'{name}' has no body in source"
            : "";
        return problem.Length == 0 ? found : null;
    }

    /// <summary>The model; the halting method is bound like any method that is called.</summary>
    public static StepModel Read(IMethodSymbol? halt, long maxSteps, BindingSession session) => halt is null
        ? new StepModel(null, -1, maxSteps)
        : new StepModel(
            halt.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + CSharpName(halt.Name),
            session.NumberOf(halt, CallTargets.SyntaxOf(halt, session)!),
            maxSteps);

    private static string CSharpName(string name) => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;
}
