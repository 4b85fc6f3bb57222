using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>Errors in the declarations of the enums and structs that a target uses: then the C# compiler speaks, and not we.</summary>
internal static class TypeErrors
{
    /// <summary>Whether the members that the language reads are not what the user meant. Asks for no diagnostics of the compiler, which would be slow.</summary>
    public static bool IsIn(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        IFieldSymbol[] fields = type.GetMembers().OfType<IFieldSymbol>().ToArray();
        return fields.Any(static field => field.Name.Length == 0)
            || fields.Select(static field => field.Name).Distinct(StringComparer.Ordinal).Count() < fields.Length
            || type.DeclaringSyntaxReferences.Any(static reference => Parts(reference.GetSyntax()).Any(TargetFrontend.HasSyntaxErrors));
    }

    // Not the bodies of a struct's methods, which say nothing about its fields.
    private static IEnumerable<SyntaxNode> Parts(SyntaxNode declaration) => declaration switch
    {
        EnumDeclarationSyntax => [declaration],
        TypeDeclarationSyntax { ParameterList: { } parameters } type => [parameters, .. type.Members.OfType<FieldDeclarationSyntax>()],
        TypeDeclarationSyntax type => type.Members.OfType<FieldDeclarationSyntax>(),
        _ => [],
    };
}
