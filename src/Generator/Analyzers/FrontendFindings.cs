using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Memo;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Analyzers;

/// <summary>What Frontend finds in the targets of a compilation, each finding with one target only.</summary>
internal sealed class FrontendFindings(Compilation compilation, INamedTypeSymbol attribute)
{
    /// <summary>Whether this declaration carries <c>[CotTarget]</c>: of a partial method, one part does.</summary>
    public bool IsTarget(IMethodSymbol symbol, MethodDeclarationSyntax method) => method.AttributeLists.Count > 0
        && symbol.Attribute(attribute)?.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == method.SyntaxTree
        && method.Span.Contains(reference.Span);

    /// <summary>The findings of a method's targets, each once. One in a helper that several targets call goes with the first of these.</summary>
    public IEnumerable<Report> Of(IMethodSymbol symbol, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        EquatableArray<Report> reports = ReportsOf(symbol, method, cancellationToken);
        HashSet<object>? before = reports.All(static report => report.Span.Function == 0) ? null : [.. Before(method, cancellationToken).Select(Identity)];
        return before is null ? reports : reports.Where(report => !before.Contains(Identity(report)));
    }

    private EquatableArray<Report> ReportsOf(IMethodSymbol symbol, MethodDeclarationSyntax method, CancellationToken cancellationToken) => symbol.Attributes(attribute)
        .SelectMany((_, number) => FrontendMemo.Shared.GetOrBind(method, compilation, cancellationToken, number).Result is RefusedTarget refused ? refused.Reports : [])
        .Distinct()
        .ToEquatableArray();

    private IEnumerable<Report> Before(MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => !UserCode.IsGenerated(tree)))
        {
            foreach (MethodDeclarationSyntax other in tree.GetRoot(cancellationToken).DescendantNodes(MayHoldMethods).OfType<MethodDeclarationSyntax>())
            {
                if (other == method)
                {
                    yield break;
                }

                if (other.AttributeLists.Count > 0
                    && compilation.GetSemanticModel(tree).GetDeclaredSymbol(other, cancellationToken) is IMethodSymbol symbol
                    && IsTarget(symbol, other))
                {
                    foreach (Report report in ReportsOf(symbol, other, cancellationToken))
                    {
                        yield return report;
                    }
                }
            }
        }
    }

    private static bool MayHoldMethods(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    // The number of the function is the target's own affair.
    private static object Identity(Report report) => report with { Span = report.Span with { Function = 0, Line = 0 } };
}
