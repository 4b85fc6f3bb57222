using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>What the user's structs consist of.</summary>
internal static class StructReader
{
    private const int ExplicitLayout = 2;

    /// <summary>The instance fields in order of declaration, those behind automatic properties included.</summary>
    public static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic);

    /// <summary>The name by which the user knows a field.</summary>
    public static string NameOf(IFieldSymbol field) => field.AssociatedSymbol?.Name ?? field.Name;

    /// <summary>The number of a field, or of the field behind an automatic property; -1 for other properties.</summary>
    public static int IndexOf(ISymbol member, INamedTypeSymbol type)
    {
        int index = 0;
        foreach (IFieldSymbol field in FieldsOf(type))
        {
            if (field.OriginalDefinition.Is(member.OriginalDefinition) || (field.AssociatedSymbol?.OriginalDefinition.Is(member.OriginalDefinition) == true && IsAutomatic((IPropertySymbol)member)))
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>The length of an inline array; <see langword="null"/> for any other struct.</summary>
    public static int? LengthOf(INamedTypeSymbol type, WellKnownTypes known) =>
        type.Attribute(known.InlineArray) is { ConstructorArguments: [{ Value: int length }] } ? length : null;

    /// <summary>Why the struct is not just the tuple of its fields, or <see langword="null"/>.</summary>
    public static string? WhyNot(INamedTypeSymbol type, WellKnownTypes known) =>
        type.ContainingType is { IsGenericType: true } ? $"The struct '{type.Shown()}' in a generic type"
        : type.IsRefLikeType ? $"The ref struct '{type.Shown()}'"
        : type.Attribute(known.StructLayout) is { ConstructorArguments: [{ Value: var layout }, ..] } && layout is ExplicitLayout or (short)ExplicitLayout
            ? $"The explicit layout of '{type.Shown()}'"
        : FieldsOf(type).Any(static field => field.IsFixedSizeBuffer) ? $"The fixed buffer in '{type.Shown()}'"
        : null;

    /// <summary>Whether some field has an initializer, which runs before the constructor's body.</summary>
    public static bool HasInitializers(INamedTypeSymbol type) => FieldsOf(type)
        .Select(static field => (field.AssociatedSymbol ?? field).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax())
        .Any(static syntax => syntax is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null });

    /// <summary>The constructor that the parameter list of the struct's own declaration makes.</summary>
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>Whether equality of such values is that of their fields, and not what the user makes of it. The type must be one of the language: another may hold itself.</summary>
    public static bool HasFieldEquality(INamedTypeSymbol type) =>
        !type.GetMembers("Equals").Any(static member => !member.IsImplicitlyDeclared)
        && FieldsOf(type).All(static field => field.Type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } inner || HasFieldEquality(inner));

    private static bool IsAutomatic(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors } =>
            accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => false,
    };
}
