using System.Composition;
using CotGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.CodeFixes;

/// <summary>COT0002: adds <c>partial</c> to every type around a target that lacks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix() : TextFix(Rules.NotPartial.Id)
{
    private protected override string? TitleFor(SyntaxNode root, TextSpan place) =>
        TypesWithout(root, place).LastOrDefault() is { } outermost ? $"Make '{outermost.Identifier.ValueText}' partial" : null;

    // C# wants `partial` last among the modifiers.
    private protected override IEnumerable<TextChange> Insertions(SyntaxNode root, SemanticModel model, TextSpan place) =>
        TypesWithout(root, place).Select(static type => Insert(type.Keyword.SpanStart, "partial "));

    private static IEnumerable<TypeDeclarationSyntax> TypesWithout(SyntaxNode root, TextSpan place) =>
        root.FindNode(place).Ancestors().OfType<TypeDeclarationSyntax>().Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
