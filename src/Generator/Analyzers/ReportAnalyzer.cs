using System.Collections.Immutable;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Memo;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator.Analyzers;

/// <summary>
/// Turns what the generator found while compiling (<c>[assembly: CotReport]</c>) into diagnostics at the user's source. The heavy work
/// is done once, by the generator; reported from here, findings obey <c>#pragma</c> and <c>.editorconfig</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReportAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfCompiler;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("CotGen.CotReportAttribute") is not { } attribute)
            {
                return;
            }

            // What two targets find in a helper of both is one finding.
            ILookup<string, Report> reports = start.Compilation.Assembly.GetAttributes()
                .Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
                .Select(ReportOf)
                .Where(static report => report.Report is not null && Rules.OfCompiler.Any(rule => rule.Id == report.Report.RuleId))
                .GroupBy(static report => report.Report)
                .Select(static same => same.First())
                .ToLookup(static report => report.Target, static report => report.Report!, StringComparer.Ordinal);
            if (reports.Count > 0)
            {
                IReadOnlyCollection<string> deepNames = DeclarationSurface.Of(start.Compilation).DeepNames;
                start.RegisterSymbolAction(context => Report(context, reports[MethodId.Of(context.Symbol, deepNames)]), SymbolKind.Method);
            }
        });
    }

    private static void Report(SymbolAnalysisContext context, IEnumerable<Report> reports)
    {
        foreach (Report report in reports)
        {
            bool isSaid = report.RuleId != Rules.UsesGeneratedCode.Id || IsSoundNow(context.Symbol, context.Compilation, context.CancellationToken);
            if (isSaid && ReportLocator.ToDiagnostic(report, context.Compilation, context.CancellationToken, context.Symbol.Locations.FirstOrDefault()) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    // The generator met errors. If they are still there, the C# compiler reports them; if not, generated code has mended them.
    private static bool IsSoundNow(ISymbol target, Compilation compilation, CancellationToken cancellationToken) =>
        target.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax method
            && FrontendMemo.BindAnew(method, compilation, cancellationToken).Outcome.Result is not BrokenTarget);

    private static (string Target, Report? Report) ReportOf(AttributeData data)
    {
        ImmutableArray<TypedConstant> arguments = data.ConstructorArguments;
        if (arguments.Length != 7
            || arguments[0].Value is not string target || arguments[1].Value is not string rule || arguments[2].Value is not string method
            || arguments[3].Value is not int start || arguments[4].Value is not int length || arguments[5].Value is not string hash
            || arguments[6].Kind != TypedConstantKind.Array || arguments[6].IsNull)
        {
            return ("", null);
        }

        EquatableArray<string> texts = arguments[6].Values.Select(static value => value.Value as string ?? "").ToEquatableArray();
        return (target, new Report(rule, method, hash, new ModelSpan(0, start, length, 0), texts));
    }
}
