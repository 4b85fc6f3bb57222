using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Finds the methods that a target's attribute names and that take its state: what halts a step function, what makes a fold's answer.</summary>
internal static class StateMethods
{
    /// <summary>The static method of that name that takes the state alone, or why there is none.</summary>
    /// <param name="target">The target, whose first parameter is the state.</param>
    /// <param name="name">The name that the attribute gives.</param>
    /// <param name="accepts">What the method must be beside that.</param>
    /// <param name="expected">The same in words, behind "is not a static method".</param>
    /// <param name="session">The session.</param>
    /// <param name="problem">Empty where the method was found.</param>
    public static IMethodSymbol? Find(
        IMethodSymbol target, string name, Func<IMethodSymbol, bool> accepts, string expected, BindingSession session, out string problem)
    {
        ITypeSymbol state = target.Parameters[0].Type;
        List<IMethodSymbol> named = target.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        IMethodSymbol? found = named.Find(method =>
            method is { IsStatic: true, IsGenericMethod: false, Parameters: [{ RefKind: RefKind.None or RefKind.In } only] } && only.Type.Is(state) && accepts(method));
        problem = named.Count == 0 ? $"'{name}' is no method of '{target.ContainingType.Shown()}'"
            : found is null ? $"'{name}' is not a static method {expected}"
            : CallTargets.SyntaxOf(found, session) is null ? $"'{name}' has no body in source"
            : "";
        return problem.Length == 0 ? found : null;
    }

    /// <summary>The number of a method, which is bound like any method that is called; -1 where there is none.</summary>
    public static int NumberOf(IMethodSymbol? method, BindingSession session) =>
        method is null ? -1 : session.NumberOf(method, CallTargets.SyntaxOf(method, session)!);
}
