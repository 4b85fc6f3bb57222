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

        AdditionalText? first = FirstOfName(context, source.Name);
        if (first is not null && first.Path != source.Path)
        {
            Report(context, new MachineFinding(Rules.MachineName, 1, 1, [Path.GetFileName(first.Path), source.Name]));
        }
    }

    private static AdditionalText? FirstOfName(AdditionalFileAnalysisContext context, string name)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        string NameOf(AdditionalText file) => MachineFileSource.NameOf(file, options);
        return MachineFileSource.FirstOfEachName(context.Options.AdditionalFiles.Where(file => MachineFileSource.IsMachine(file, options)), NameOf, static file => file.Path)
            .FirstOrDefault(file => string.Equals(NameOf(file), name, StringComparison.OrdinalIgnoreCase));
    }

    private static void Report(AdditionalFileAnalysisContext context, MachineFinding finding)
    {
        SourceText? text = context.AdditionalFile.GetText(context.CancellationToken);
        int lines = text?.Lines.Count ?? 0, line = Math.Min(finding.Line, lines) - 1;
        TextSpan span = line < 0 ? default : new TextSpan(Math.Min(text!.Lines[line].Start + finding.Column - 1, text.Lines[line].End), 0);
        Location location = Location.Create(context.AdditionalFile.Path, span, text is null ? default : text.Lines.GetLinePositionSpan(span));
        context.ReportDiagnostic(Diagnostic.Create(finding.Rule, location, finding.Arguments.ToArray<object?>()));
    }
}
