using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads what makes a fold of a method: the state that it starts with, what a round gives, what becomes of the last state.</summary>
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

    /// <summary>
    /// The scalars of the first state: those of the constant that is named, else the member marked <c>[Start]</c> of an enum, else
    /// those of <c>default</c>; <see langword="null"/> where one of them lies outside its domain.
    /// </summary>
    public static EquatableArray<long>? StartOf(IMethodSymbol fold, SignatureParameter state, IFieldSymbol? named, WellKnownTypes known)
    {
        long[] values = state.Leaves.Select(_ => 0L).ToArray();
        IFieldSymbol? start = named ?? (fold.Parameters[0].Type.TypeKind == TypeKind.Enum
            ? fold.Parameters[0].Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && field.Attribute(known.Start) is not null)
            : null);
        if (start is not null && Bits.TryOf(start.ConstantValue, out long value))
        {
            values[0] = value;
        }

        bool isInside = state.Leaves.Zip(values, static (leaf, value) => leaf.Type is EnumType type ? type.Has(value)
            : leaf.Domain is not { } domain || domain.Contains(value)).All(static inside => inside);
        return isInside ? new(values) : null;
    }

    /// <summary>The constant that <c>Start</c> names; it must be of the state's type, which is then a scalar.</summary>
    public static IFieldSymbol? FindStart(IMethodSymbol fold, string name) => fold.ContainingType.GetMembers(name).OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && field.Type.Is(fold.Parameters[0].Type));
}
