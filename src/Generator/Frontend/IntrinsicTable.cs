using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>The framework methods with a meaning of their own. Whether their types are of the language is asked where they are called.</summary>
internal static class IntrinsicTable
{
    /// <summary>The meaning of a method, if it is on the list.</summary>
    public static Intrinsic? Find(IMethodSymbol method, WellKnownTypes known)
    {
        if (!method.ContainingType.Is(known.Math) || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None || !IsInteger(parameter.Type)))
        {
            return null;
        }

        return (method.Name, method.Parameters.Length) switch
        {
            ("Min", 2) => Intrinsic.Min,
            ("Max", 2) => Intrinsic.Max,
            ("Abs", 1) => Intrinsic.Abs,
            ("DivRem", 2) => Intrinsic.DivRem,
            _ => null,
        };
    }

    private static bool IsInteger(ITypeSymbol type) => TypeBinder.KindOf(type) is not (null or ScalarKind.Bool or ScalarKind.Char);
}
