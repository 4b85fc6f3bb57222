using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Diagnostics;

/// <summary>Turns findings, which know only their method, into diagnostics of a compilation.</summary>
internal static class ReportLocator
{
    /// <summary>The diagnostic of a finding; <see langword="null"/> if its rule is unknown.</summary>
    public static Diagnostic? ToDiagnostic(Report report, Compilation compilation, CancellationToken cancellationToken) =>
        Rules.Find(report.RuleId) is { } rule
            ? Diagnostic.Create(rule, Locate(report, compilation, cancellationToken), report.Arguments.ToArray<object?>())
            : null;

    /// <summary>The finding's place; the method's name where the text is no longer the one that was read; nowhere if the method is gone.</summary>
    public static Location Locate(Report report, Compilation compilation, CancellationToken cancellationToken)
    {
        Location location = Location.None;
        foreach (ISymbol symbol in DocumentationCommentId.GetSymbolsForDeclarationId(report.MethodId, compilation))
        {
            foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
            {
                // A project that is referred to as source may have a method of the same name: its files are not ours to report in.
                if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && reference.GetSyntax(cancellationToken) is var syntax)
                {
                    SourceText text = syntax.SyntaxTree.GetText(cancellationToken);
                    int start = syntax.SpanStart + report.Span.Start;
                    bool isInside = start >= 0 && report.Span.Length >= 0 && start <= text.Length - report.Span.Length;
                    if (isInside && Fnv.HexOf(text.ToString(syntax.Span)) == report.TextHash)
                    {
                        return Location.Create(syntax.SyntaxTree, new TextSpan(start, report.Span.Length));
                    }

                    location = (syntax as MethodDeclarationSyntax)?.Identifier.GetLocation() ?? syntax.GetLocation();
                }
            }
        }

        return location;
    }
}
