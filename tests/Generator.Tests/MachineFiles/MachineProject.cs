extern alias generator;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CotGen.Generator.Tests.Harness;
using generator::CotGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.MachineFiles;

/// <summary>A user's project with machine files.</summary>
internal sealed class MachineProject
{
    private readonly AnalyzerOptions _options;

    private MachineProject(GeneratedProject project, AnalyzerOptions options) => (Project, _options) = (project, options);

    public GeneratedProject Project { get; private set; }

    /// <summary>A project of the given items; with code of its own, if any.</summary>
    public static MachineProject Of(params IEnumerable<Item> items) => Of("", items);

    public static MachineProject Of(string code, IEnumerable<Item> items)
    {
        Item[] all = [.. items];
        var options = new ItemOptions(all.ToDictionary(static item => item.Path));
        ImmutableArray<AdditionalText> files = [.. all.Select(static item => new File(item))];
        GeneratorDriver driver = GeneratedProject.NewDriver().AddAdditionalTexts(files).WithUpdatedAnalyzerConfigOptions(options);
        return new MachineProject(GeneratedProject.Of(driver, GeneratedProject.Compile(code)), new AnalyzerOptions(files, options));
    }

    /// <summary>Runs the generator once more after another file was edited.</summary>
    public void Edit(string code) => Project = GeneratedProject.Of(Project.Driver, GeneratedProject.Compile(code));

    /// <summary>What the user sees, in order of files and places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Problems()
    {
        var analyzers = new CompilationWithAnalyzers(Project.Compilation, [new MachineFileAnalyzer()], _options);
        ImmutableArray<Diagnostic> found = await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>A <c>CotMachine</c> item.</summary>
    internal sealed record Item(string Path, string Text)
    {
        public string Name { get; init; } = "";

        public string Tape { get; init; } = "";

        public bool IsMachine { get; init; } = true;
    }

    private sealed class File(Item item) : AdditionalText
    {
        public override string Path => item.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(item.Text);
    }

    private sealed class ItemOptions(Dictionary<string, Item> items) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Shop.Floor" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(items[textFile.Path] is { IsMachine: true } item
            ? new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.CotMachine"] = "true",
                ["build_metadata.AdditionalFiles.CotName"] = item.Name,
                ["build_metadata.AdditionalFiles.CotTape"] = item.Tape,
            }
            : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
