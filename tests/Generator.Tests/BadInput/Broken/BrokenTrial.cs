extern alias generator;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using CotGen.Generator.Tests.Frontend;
using generator::CotGen.Generator;
using generator::CotGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Generator and live analyzers on a project of one broken and one sound file.</summary>
internal static class BrokenTrial
{
    private const string Compiled = "cotprogram 1";
    private const string SoundFolder = "Unharmed.";

    private static readonly SyntaxTree Sound = TestCompilation.Parse("""
        namespace Unharmed
        {
            // In here, so that nothing that a broken file declares outside every namespace comes first.
            using CotGen;

            public enum Phase { [Start] Seek, [Halt] Done }

            public enum Cell { [Blank] None, One }

            public static partial class Sound
            {
                [CotTarget]
                public static int Product([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a * b + Digit(a);

                [CotTarget]
                public static Transition<Phase, Cell> Run(Phase phase, Cell cell) =>
                    cell == Cell.One ? (Phase.Seek, Cell.One, Move.Right) : (Phase.Done, Cell.One, Move.Stay);

                private static int Digit(int x) => x % 3;
            }
        }
        """, "/project/Sound.cs");

    private static readonly SyntaxTree Placeholder = TestCompilation.Parse("", "/project/Broken.cs");

    // The assemblies that the sources use: a look-up by name asks every one of them, and most of a trial would be that.
    private static readonly MetadataReference[] References =
    [
        Net100.References.SystemRuntime, Net100.References.SystemCollections, Net100.References.SystemLinq, Net100.References.SystemMemory,
        MetadataReference.CreateFromFile(typeof(CotTargetAttribute).Assembly.Location), MetadataReference.CreateFromFile(typeof(LinearPredictor).Assembly.Location),
    ];

    private static readonly CSharpCompilation Base = CSharpCompilation.Create("Broken", [Sound, Placeholder], References, TestCompilation.Options.WithConcurrentBuild(false));

    // Every trial goes on from here, as after an edit: what belongs to the sound file is known already.
    private static readonly GeneratorDriver Driver = CSharpGeneratorDriver.Create([new CotGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions).RunGenerators(Base);

    private static readonly ImmutableArray<GeneratedSourceResult> Expected = SoundFiles(Driver);

    private static readonly DiagnosticAnalyzer[] Analyzers = [new TargetAnalyzer(), new ReportAnalyzer()];

    /// <summary>What is wrong with how the variant was taken, or <see langword="null"/>.</summary>
    /// <param name="broken">The variant.</param>
    /// <param name="isCompilersHost">Whether the compiler itself runs the analyzers: in the end it is what users have, but it is slow.</param>
    /// <param name="cancellationToken">Ends a trial that takes too long.</param>
    public static string? Problem(SyntaxTree broken, bool isCompilersHost, CancellationToken cancellationToken)
    {
        CSharpCompilation source = Base.ReplaceSyntaxTree(Placeholder, broken);
        GeneratorDriver driver = Driver.RunGeneratorsAndUpdateCompilation(source, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics, cancellationToken);
        return ProblemOf(diagnostics, "the driver reports")
            ?? ProblemOf(source, driver.GetRunResult().Results[0], cancellationToken)
            ?? ProblemOf(source, broken, driver.GetRunResult().Results[0], cancellationToken)
            ?? ProblemOfAnalyzers(compilation, broken, isCompilersHost, cancellationToken);
    }

    private static ImmutableArray<GeneratedSourceResult> SoundFiles(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results[0].GeneratedSources.Where(static file => file.HintName.StartsWith(SoundFolder, StringComparison.Ordinal))];

    private static string? ProblemOf(ImmutableArray<Diagnostic> diagnostics, string who) => diagnostics.IsEmpty ? null : $"{who} {diagnostics[0]}";

    private static string? ProblemOf(CSharpCompilation source, GeneratorRunResult result, CancellationToken cancellationToken) =>
        !IsAsBefore(result) && !HasErrors(source.GetSemanticModel(Sound).GetDiagnostics(span: null, cancellationToken)) ? "the files of the sound targets are not what they were"
        : result.GeneratedSources.FirstOrDefault(static file => file.SourceText.ToString().Contains("COT0901", StringComparison.Ordinal)) is { HintName: { } name } file ? $"{name}: {LineWith(file, "COT0901")}"
        : null;

    // The texts are those of the first run where nothing ran anew. A broken file can take the sound one with it, by a type named CotGen.
    private static bool IsAsBefore(GeneratorRunResult result)
    {
        GeneratedSourceResult[] sound = [.. result.GeneratedSources.Where(static file => file.HintName.StartsWith(SoundFolder, StringComparison.Ordinal))];
        return sound.Length == Expected.Length && sound.Zip(Expected).All(static pair =>
            pair.First.HintName == pair.Second.HintName && (pair.First.SourceText == pair.Second.SourceText || pair.First.SourceText.ContentEquals(pair.Second.SourceText)));
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    // Where the C# compiler reports an error in a target, no program is made of it.
    private static string? ProblemOf(CSharpCompilation source, SyntaxTree broken, GeneratorRunResult result, CancellationToken cancellationToken)
    {
        SemanticModel model = source.GetSemanticModel(broken);
        string[] compiled = [.. result.GeneratedSources.Where(static file => file.SourceText.ToString().Contains(Compiled, StringComparison.Ordinal)).Select(static file => file.HintName)];
        foreach (MethodDeclarationSyntax method in broken.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Where(BrokenSource.IsTarget))
        {
            string name = $".{method.Identifier.Text}Cot.";
            if (!compiled.Any(file => file.Contains(name, StringComparison.Ordinal)))
            {
                continue;
            }

            // Of two methods of one name the other may be the one that was compiled.
            if (HasErrors(model.GetMethodBodyDiagnostics(method.Span, cancellationToken)) && broken.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Count(other => other.Identifier.Text == method.Identifier.Text) == 1)
            {
                return $"'{method.Identifier.Text}' has errors and was compiled";
            }
        }

        return null;
    }

    private static string? ProblemOfAnalyzers(Compilation compilation, SyntaxTree broken, bool isCompilersHost, CancellationToken cancellationToken)
    {
        // With errors of syntax the compiler asks no analyzer; were it asked to, its own binder could take for ever.
        bool isAsked = isCompilersHost && !HasErrors([.. broken.GetDiagnostics(cancellationToken)]);
        ImmutableArray<Diagnostic> found = (isAsked ? CompilersHost(compilation, broken, cancellationToken) : null)
            ?? [.. Analyzers.SelectMany(analyzer => EditorHost.Findings(analyzer, compilation, broken, cancellationToken))];
        return found.FirstOrDefault(static diagnostic => diagnostic.Id is "AD0001" or "COT0901") is { } defect ? $"an analyzer reports {defect}"
            : found.FirstOrDefault(static diagnostic => diagnostic.Location.SourceTree is null) is { } nowhere ? $"a finding without a place: {nowhere}"
            : null;
    }

    // Null where the compiler itself, which binds the whole file for its host, comes to the end of the stack.
    private static ImmutableArray<Diagnostic>? CompilersHost(Compilation compilation, SyntaxTree broken, CancellationToken cancellationToken)
    {
        try
        {
            return compilation
                .WithAnalyzers([.. Analyzers], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
                .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(broken), filterSpan: null, cancellationToken).GetAwaiter().GetResult();
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static string LineWith(GeneratedSourceResult file, string text) =>
        file.SourceText.Lines.Select(static line => line.ToString()).First(line => line.Contains(text, StringComparison.Ordinal));
}
