extern alias generator;

using System.Collections.Immutable;
using CotGen.Generator.Tests.Frontend;
using generator::CotGen.Generator;
using generator::CotGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator.Tests.Harness;

/// <summary>A user's project in memory after the generator ran over it.</summary>
internal sealed class GeneratedProject
{
    public static readonly ImmutableArray<MetadataReference> References =
        [.. TestCompilation.References, MetadataReference.CreateFromFile(typeof(LinearPredictor).Assembly.Location)];

    private GeneratedProject(CSharpCompilation source, Compilation compilation, GeneratorDriver driver, ImmutableArray<Diagnostic> driverDiagnostics)
    {
        Source = source;
        Compilation = compilation;
        Driver = driver;
        DriverDiagnostics = driverDiagnostics;
    }

    /// <summary>The user's files alone.</summary>
    public CSharpCompilation Source { get; }

    /// <summary>The user's files and the generated ones.</summary>
    public Compilation Compilation { get; }

    /// <summary>The driver after the run.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>What the driver itself reports: empty, since the generator reports nothing and must not throw (CS8785).</summary>
    public ImmutableArray<Diagnostic> DriverDiagnostics { get; }

    /// <summary>The result of the only generator.</summary>
    public GeneratorRunResult Result => Driver.GetRunResult().Results[0];

    /// <summary>Errors of the C# compiler over all files.</summary>
    public ImmutableArray<Diagnostic> CompilerErrors =>
        [.. Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>A driver that remembers why each step ran.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new CotGenerator().AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A project of the given files, not generated yet.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> files) => CSharpCompilation.Create(
        "Tested",
        files.Select(static (file, i) => TestCompilation.Parse(file, $"/project/File{i}.cs")),
        References,
        TestCompilation.Options);

    /// <summary>A project of the given files.</summary>
    public static GeneratedProject Of(params IEnumerable<string> files) => Of(NewDriver(), Compile(files));

    /// <summary>Runs a driver, which may have run before.</summary>
    public static GeneratedProject Of(GeneratorDriver driver, CSharpCompilation source) => OfUntil(driver, source, TestContext.Current.CancellationToken);

    /// <summary>Runs a driver until it is cancelled.</summary>
    public static GeneratedProject OfUntil(GeneratorDriver driver, CSharpCompilation source, CancellationToken cancellationToken)
    {
        GeneratorDriver after = driver.RunGeneratorsAndUpdateCompilation(source, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics, cancellationToken);
        return new GeneratedProject(source, compilation, after, diagnostics);
    }

    /// <summary>The text of a generated file.</summary>
    public string FileNamed(string hintName) =>
        Result.GeneratedSources.Single(file => file.HintName == hintName).SourceText.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The findings that the user sees, suppressed ones left out, in order of place.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings()
    {
        var analyzers = new CompilationWithAnalyzers(Compilation, [new TargetAnalyzer(), new ReportAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static diagnostic => !diagnostic.IsSuppressed).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The findings but for the summaries of targets that compiled.</summary>
    public async Task<ImmutableArray<Diagnostic>> Problems() => [.. (await Findings()).Where(static diagnostic => diagnostic.Id != "COT1001")];

    /// <summary>Compiles to a dll and loads it.</summary>
    public LoadedProject Load()
    {
        LoadedProject? loaded = TryLoad(out IReadOnlyList<Diagnostic> errors);
        Assert.True(loaded is not null, string.Join("\n", errors.Take(20).Select(static error => $"{error}: {error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}")));
        return loaded!;
    }

    /// <summary>Compiles to a dll and loads it; <see langword="null"/> with the errors of the C# compiler if there are any.</summary>
    public LoadedProject? TryLoad(out IReadOnlyList<Diagnostic> errors)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        errors = [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        image.Position = 0;
        return result.Success ? new LoadedProject(image) : null;
    }
}
