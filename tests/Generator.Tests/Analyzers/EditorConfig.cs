using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Tests.Analyzers;

/// <summary>The severities of an <c>.editorconfig</c> that lies in the project's folder.</summary>
internal sealed class EditorConfig : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    private EditorConfig(string lines) => _set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse($"root = true\n[*.cs]\n{lines}\n", "/project/.editorconfig")));

    /// <summary>A project of one file under this configuration.</summary>
    public static GeneratedProject Project(string lines, string file)
    {
        CSharpCompilation source = GeneratedProject.Compile(file);
        return GeneratedProject.Of(GeneratedProject.NewDriver(), source.WithOptions(source.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(lines))));
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, [NotNullWhen(true)] out ReportDiagnostic severity) =>
        _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
