using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>What the declaration of a struct's field, or of the property that it stands behind, says.</summary>
internal static class MemberFacts
{
    /// <summary>The attributes of a field: its own, those of its property, and those of the record's parameter that makes both.</summary>
    public static IReadOnlyList<AttributeData> AttributesOf(IFieldSymbol field)
    {
        List<AttributeData> attributes = [.. field.GetAttributes()];
        if (field.AssociatedSymbol is { } property)
        {
            attributes.AddRange(property.GetAttributes());
            IMethodSymbol? primary = field.ContainingType.InstanceConstructors.FirstOrDefault(StructReader.IsPrimary);
            if (property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax)
            {
                attributes.AddRange(primary?.Parameters.FirstOrDefault(parameter => parameter.Name == property.Name)?.GetAttributes() ?? []);
            }
        }

        return attributes;
    }

    /// <summary>Whether code within <paramref name="place"/> can read the member and, in <c>with</c>, set it.</summary>
    public static bool IsOpen(IFieldSymbol field, Compilation compilation, INamedTypeSymbol place) => field.AssociatedSymbol switch
    {
        IPropertySymbol { GetMethod: { } getter, SetMethod: { } setter } property =>
            StructReader.IndexOf(property, field.ContainingType) >= 0 && compilation.IsSymbolAccessibleWithin(getter, place) && compilation.IsSymbolAccessibleWithin(setter, place),
        null => field is { IsReadOnly: false, IsImplicitlyDeclared: false } && compilation.IsSymbolAccessibleWithin(field, place),
        _ => false,
    };
}
