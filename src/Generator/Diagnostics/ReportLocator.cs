using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Diagnostics;

/// <summary>Turns findings, which know only their method, into diagnostics of a compilation.</summary>
internal static class ReportLocator
{
    /// <summary>The diagnostic of a finding, at the target where its own place is gone; <see langword="null"/> if its rule is unknown.</summary>
    public static Diagnostic? ToDiagnostic(Report report, Compilation compilation, CancellationToken cancellationToken, Location? target = null)
    {
        if (Rules.Find(report.RuleId) is not { } rule)
        {
            return null;
        }

        // In a file with errors a method may have an id by which nothing can be found.
        Location location = Locate(report, compilation, cancellationToken);
        return Diagnostic.Create(rule, location.IsInSource ? location : target ?? location, report.Arguments.ToArray<object?>());
    }

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
