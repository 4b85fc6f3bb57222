using System.Composition;
using CotGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.CodeFixes;

/// <summary>COT0004: adds a domain to a parameter. Its bounds are a decimal digit's, for the user to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDomainFix))]
[Shared]
public sealed class AddDomainFix() : TextFix(Rules.MissingDomain.Id)
{
    private const string Domain = "Domain(0, 9)";

    private protected override string? TitleFor(SyntaxNode root, TextSpan place) =>
        ParameterAt(root, place) is { } parameter ? $"Add [{Domain}] to '{parameter.Identifier.ValueText}'" : null;

    private protected override IEnumerable<TextChange> Insertions(SyntaxNode root, SemanticModel model, TextSpan place)
    {
        if (ParameterAt(root, place) is not { } parameter)
        {
            yield break;
        }

        yield return parameter.AttributeLists.LastOrDefault(static list => list.Target is null) is { } list
            ? Insert(list.Attributes.Last().Span.End, ", " + Domain)
            : Insert(parameter.SpanStart, $"[{Domain}] ");
        if (!IsDomainKnown(model, parameter.SpanStart))
        {
            yield return UsingDirective.Insertion((CompilationUnitSyntax)root);
        }
    }

    private static ParameterSyntax? ParameterAt(SyntaxNode root, TextSpan place) => root.FindNode(place).FirstAncestorOrSelf<ParameterSyntax>();

    private static bool IsDomainKnown(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "DomainAttribute").Any(static symbol => symbol.ContainingNamespace is { Name: "CotGen", ContainingNamespace.IsGlobalNamespace: true });
}
