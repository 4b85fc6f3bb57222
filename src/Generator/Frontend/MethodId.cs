using CotGen.Generator.Frontend.Memo;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>How a method is called in reports: by its documentation-comment id.</summary>
internal static class MethodId
{
    /// <summary>The id of a method; without the types of its parameters where asking the compiler for its signature could overflow the stack.</summary>
    /// <param name="method">The method.</param>
    /// <param name="deepNames">The names of such methods; see <see cref="TreeSurface.DeepNames"/>.</param>
    public static string Of(ISymbol method, IReadOnlyCollection<string> deepNames) =>
        // Not DocumentationCommentId.CreateDeclarationId, which adds the return type.
        (deepNames.Contains(method.Name) ? null : method.OriginalDefinition.GetDocumentationCommentId()) ?? "M:" + method.Name;
}
