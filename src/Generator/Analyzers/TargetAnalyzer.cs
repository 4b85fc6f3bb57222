using System.Collections.Immutable;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator.Analyzers;

/// <summary>
/// Reports, while the user types, what is wrong with the declaration of a target or with the language of its body. Binding is what
/// that costs, and the memo that the generator shares has mostly done it before.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TargetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfFrontend;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (WellKnownTypes.Of(start.Compilation).CotTarget is { } attribute)
            {
                var findings = new FrontendFindings(start.Compilation, attribute);
                start.RegisterSyntaxNodeAction(context => Report(context, findings), SyntaxKind.MethodDeclaration);
                start.RegisterCompilationEndAction(ReportProperties);
            }
        });
    }

    // A property of the project stands in no source file.
    private static void ReportProperties(CompilationAnalysisContext context)
    {
        foreach (InvalidLimit invalid in ProjectLimits.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Invalid)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.InvalidProperty, Location.None, invalid.Property, invalid.Value, Integers.Text(invalid.Greatest)));
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, FrontendFindings findings)
    {
        var method = (MethodDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not IMethodSymbol symbol || !findings.IsTarget(symbol, method))
        {
            return;
        }

        try
        {
            foreach (Report report in findings.Of(symbol, method, context.CancellationToken))
            {
                if (ReportLocator.ToDiagnostic(report, context.Compilation, context.CancellationToken, method.Identifier.GetLocation()) is { } diagnostic)
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.InternalError, method.Identifier.GetLocation(), symbol.Name, $"{exception.GetType().Name}: {exception.Message}"));
        }
    }
}
