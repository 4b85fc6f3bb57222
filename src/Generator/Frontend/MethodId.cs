using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>How a method is called in reports: by its documentation-comment id.</summary>
internal static class MethodId
{
    /// <summary>The id of a method; without the types of its parameters where asking the compiler for them could overflow the stack.</summary>
    public static string Of(ISymbol method, SyntaxNode? declaration, CancellationToken cancellationToken)
    {
        bool isDeep = declaration is BaseMethodDeclarationSyntax { ParameterList: { } parameters } && SyntaxDepth.TooDeep(parameters, cancellationToken) is not null;

        // Not DocumentationCommentId.CreateDeclarationId, which adds the return type.
        return (isDeep ? null : method.OriginalDefinition.GetDocumentationCommentId()) ?? "M:" + method.Name;
    }
}
