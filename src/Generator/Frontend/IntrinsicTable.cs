using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>The framework methods with a meaning of their own. Whether their types are of the language is asked where they are called.</summary>
internal static class IntrinsicTable
{
    // What Math, BitOperations and the integer types have under one name has one meaning.
    private static readonly Dictionary<string, Intrinsic> s_ofIntegers = Named(
        Intrinsic.Min, Intrinsic.Max, Intrinsic.Clamp, Intrinsic.DivRem, Intrinsic.BigMul, Intrinsic.CopySign, Intrinsic.RotateLeft, Intrinsic.RotateRight,
        Intrinsic.Abs, Intrinsic.Sign, Intrinsic.PopCount, Intrinsic.LeadingZeroCount, Intrinsic.TrailingZeroCount, Intrinsic.Log2,
        Intrinsic.RoundUpToPowerOf2, Intrinsic.IsPow2, Intrinsic.IsEvenInteger, Intrinsic.IsOddInteger, Intrinsic.IsNegative, Intrinsic.IsPositive);

    private static readonly Dictionary<string, Intrinsic> s_ofCharacters = Named(
        Enum.GetValues(typeof(Intrinsic)).Cast<Intrinsic>().Where(static intrinsic => intrinsic is Intrinsic.IsBetween or >= Intrinsic.ToUpperInvariant).ToArray());

    /// <summary>The meaning of a method, if it is on the list.</summary>
    public static Intrinsic? Find(IMethodSymbol method, WellKnownTypes known)
    {
        if (!method.IsStatic)
        {
            return OfInstance(method);
        }

        bool isInteger = method.ContainingType.Is(known.Math) || method.ContainingType.Is(known.BitOperations) || IsInteger(method.ContainingType);
        return isInteger && method.Parameters.All(static parameter => IsInteger(parameter.Type)) && HasResult(method) ? Lookup(s_ofIntegers, method)
            : method.ContainingType.SpecialType == SpecialType.System_Char && method.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_Char)
                ? Lookup(s_ofCharacters, method)
            : null;
    }

    /// <summary>The argument without the box that a parameter of type object or Enum puts it into.</summary>
    public static IOperation Unboxed(IOperation argument) =>
        argument is Microsoft.CodeAnalysis.Operations.IConversionOperation { IsImplicit: true, Type.IsReferenceType: true } box ? box.Operand : argument;

    private static Intrinsic? OfInstance(IMethodSymbol method)
    {
        bool isOwn = TypeBinder.KindOf(method.ContainingType) is not null && method.Parameters is [{ Type: var type }] && type.Is(method.ContainingType);
        return (method.Name, method.ContainingType.SpecialType) switch
        {
            ("Equals", SpecialType.System_Enum) => Intrinsic.Equals,
            ("HasFlag", SpecialType.System_Enum) => Intrinsic.HasFlag,
            ("Equals", _) when isOwn => Intrinsic.Equals,
            ("CompareTo", _) when isOwn => Intrinsic.CompareTo,
            _ => null,
        };
    }

    // A product of two longs has no type of the language.
    private static bool HasResult(IMethodSymbol method) => method.Name != "BigMul" || TypeBinder.KindOf(method.ReturnType) is not null && method.Parameters.Length == 2;

    private static Intrinsic? Lookup(Dictionary<string, Intrinsic> table, IMethodSymbol method) =>
        table.TryGetValue(method.Name, out Intrinsic intrinsic) ? intrinsic : null;

    private static Dictionary<string, Intrinsic> Named(params Intrinsic[] intrinsics) =>
        intrinsics.ToDictionary(static intrinsic => intrinsic.ToString(), StringComparer.Ordinal);

    private static bool IsInteger(ITypeSymbol type) => TypeBinder.KindOf(type) is not (null or ScalarKind.Bool or ScalarKind.Char);
}
