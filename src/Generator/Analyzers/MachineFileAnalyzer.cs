using System.Collections.Immutable;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.MachineFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Analyzers;

/// <summary>Reports what is wrong with the files of <c>CotMachine</c> items, at their lines and columns.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MachineFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfMachines;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Report);
    }

    private static void Report(AdditionalFileAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        if (!MachineFileSource.IsMachine(context.AdditionalFile, options))
        {
            return;
        }

        MachineFileSource source = MachineFileSource.Of(context.AdditionalFile, options, context.CancellationToken);
        foreach (MachineFinding finding in MachineFileReading.Of(source).Findings)
        {
            Report(context, finding);
        }

        if (FirstOfName(context, source) is { } first && first != source.Path)
        {
            Report(context, new MachineFinding(Rules.MachineName, 1, 1, [Path.GetFileName(first), source.Name]));
        }
    }

    // Of several files with one name the first by path has it.
    private static string? FirstOfName(AdditionalFileAnalysisContext context, MachineFileSource source) => context.Options.AdditionalFiles
        .Where(file => MachineFileSource.IsMachine(file, context.Options.AnalyzerConfigOptionsProvider))
        .Where(file => string.Equals(MachineFileSource.NameOf(file, context.Options.AnalyzerConfigOptionsProvider), source.Name, StringComparison.OrdinalIgnoreCase))
        .Select(static file => file.Path)
        .OrderBy(static path => path, StringComparer.Ordinal)
        .FirstOrDefault();

    private static void Report(AdditionalFileAnalysisContext context, MachineFinding finding)
    {
        SourceText? text = context.AdditionalFile.GetText(context.CancellationToken);
        int lines = text?.Lines.Count ?? 0, line = Math.Min(finding.Line, lines) - 1;
        TextSpan span = line < 0 ? default : new TextSpan(Math.Min(text!.Lines[line].Start + finding.Column - 1, text.Lines[line].End), 0);
        Location location = Location.Create(context.AdditionalFile.Path, span, text is null ? default : text.Lines.GetLinePositionSpan(span));
        context.ReportDiagnostic(Diagnostic.Create(finding.Rule, location, finding.Arguments.ToArray<object?>()));
    }
}
