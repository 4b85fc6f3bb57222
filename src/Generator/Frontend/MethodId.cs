using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>How a method is called in reports: by its documentation-comment id.</summary>
internal static class MethodId
{
    /// <summary>The id of a method; without the types of its parameters where asking the compiler for its signature could overflow the stack.</summary>
    public static string Of(ISymbol method, SyntaxNode? declaration, CancellationToken cancellationToken)
    {
        SyntaxNode?[] signature = [(declaration as MethodDeclarationSyntax)?.ReturnType, (declaration as BaseMethodDeclarationSyntax)?.ParameterList];
        bool isDeep = signature.Any(part => part is not null && SyntaxDepth.TooDeep(part, cancellationToken) is not null);

        // Not DocumentationCommentId.CreateDeclarationId, which adds the return type.
        return (isDeep ? null : method.OriginalDefinition.GetDocumentationCommentId()) ?? "M:" + method.Name;
    }
}
