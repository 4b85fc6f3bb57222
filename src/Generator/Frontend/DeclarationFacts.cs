using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>Questions about declarations that symbols do not answer in one word.</summary>
internal static class DeclarationFacts
{
    /// <summary>Whether a type may have a further part in another file.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences.All(
        reference => reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax syntax || syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether an earlier mark of the method, or a method declared before it in the same type, makes a target of that name.</summary>
    public static bool IsNamedBefore(IMethodSymbol method, AttributeData mark, string name, WellKnownTypes known)
    {
        bool IsNamed(IMethodSymbol other, IEnumerable<AttributeData> marks) => marks.Any(attribute => CotTargetReader.NameOf(other, attribute) == name);
        foreach (IMethodSymbol other in method.ContainingType.GetMembers().OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(other, method))
            {
                return IsNamed(method, method.Attributes(known.CotTarget).TakeWhile(attribute => attribute != mark));
            }

            if (IsNamed(other, other.Attributes(known.CotTarget)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type has a member of that name which was not generated for a target.</summary>
    public static bool HasOtherMember(INamedTypeSymbol type, string name, WellKnownTypes known) => type.GetMembers(name).Any(member =>
        !(member is INamedTypeSymbol && member.Attribute(known.GeneratedCode) is { ConstructorArguments: [{ Value: string tool }, ..] }
            && tool.StartsWith("CotGen", StringComparison.Ordinal)));

    /// <summary>Where a parameter's name stands; the method's name if that is not in the method's own text.</summary>
    public static TextSpan NameSpan(IParameterSymbol parameter, FunctionSource source, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in parameter.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is ParameterSyntax syntax && source.Syntax.Contains(syntax))
            {
                return syntax.Identifier.Span;
            }
        }

        return source.Syntax.Identifier.Span;
    }

    /// <summary>Whether a signature in safe code cannot repeat the type.</summary>
    public static bool CannotBeRepeated(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.TypeParameter } => true,
        IArrayTypeSymbol array => CannotBeRepeated(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(CannotBeRepeated),
        _ => false,
    };

    /// <summary>A type within the type that can be named in its own file only.</summary>
    public static INamedTypeSymbol? FileLocalPart(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => FileLocalPart(array.ElementType),
        INamedTypeSymbol { IsFileLocal: true } named => named,
        INamedTypeSymbol named => named.TypeArguments.Select(FileLocalPart).FirstOrDefault(static part => part is not null)
            ?? (named.ContainingType is { } outer ? FileLocalPart(outer) : null),
        _ => null,
    };
}
