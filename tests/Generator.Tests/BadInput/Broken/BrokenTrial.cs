extern alias generator;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Harness;
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

    private static readonly CSharpCompilation Base = CSharpCompilation.Create("Broken", [Sound, Placeholder], GeneratedProject.References, TestCompilation.Options);

    // Every trial goes on from here, as after an edit: what belongs to the sound file is known already.
    private static readonly GeneratorDriver Driver = CSharpGeneratorDriver.Create([new CotGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions).RunGenerators(Base);

    private static readonly ImmutableArray<GeneratedSourceResult> Expected = SoundFiles(Driver);

    /// <summary>What is wrong with how the variant was taken, or <see langword="null"/>.</summary>
    public static string? Problem(SyntaxTree broken, CancellationToken cancellationToken)
    {
        CSharpCompilation source = Base.ReplaceSyntaxTree(Placeholder, broken);
        GeneratorDriver driver = Driver.RunGeneratorsAndUpdateCompilation(source, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics, cancellationToken);
        return ProblemOf(diagnostics, "the driver reports")
            ?? ProblemOf(driver.GetRunResult().Results[0])
            ?? ProblemOf(source, broken, driver.GetRunResult().Results[0], cancellationToken)
            ?? ProblemOfAnalyzers(compilation, broken, cancellationToken);
    }

    private static ImmutableArray<GeneratedSourceResult> SoundFiles(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results[0].GeneratedSources.Where(static file => file.HintName.StartsWith(SoundFolder, StringComparison.Ordinal))];

    private static string? ProblemOf(ImmutableArray<Diagnostic> diagnostics, string who) => diagnostics.IsEmpty ? null : $"{who} {diagnostics[0]}";

    private static string? ProblemOf(GeneratorRunResult result)
    {
        ImmutableArray<GeneratedSourceResult> sound = [.. result.GeneratedSources.Where(static file => file.HintName.StartsWith(SoundFolder, StringComparison.Ordinal))];
        bool isUnharmed = sound.Length == Expected.Length && sound.Zip(Expected).All(static pair => pair.First.HintName == pair.Second.HintName && pair.First.SourceText.ContentEquals(pair.Second.SourceText));
        return !isUnharmed ? "the files of the sound targets are not what they were"
            : result.GeneratedSources.FirstOrDefault(static file => file.SourceText.ToString().Contains("COT0901", StringComparison.Ordinal)) is { HintName: { } name } file ? $"{name}: {LineWith(file, "COT0901")}"
            : null;
    }

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
            bool isBroken = model.GetMethodBodyDiagnostics(method.Span, cancellationToken).Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
            if (isBroken && broken.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Count(other => other.Identifier.Text == method.Identifier.Text) == 1)
            {
                return $"'{method.Identifier.Text}' has errors and was compiled";
            }
        }

        return null;
    }

    // As an editor asks: for the file at hand.
    private static string? ProblemOfAnalyzers(Compilation compilation, SyntaxTree broken, CancellationToken cancellationToken)
    {
        var thrown = new ConcurrentQueue<Exception>();
        var analyzers = new CompilationWithAnalyzers(compilation, [new TargetAnalyzer(), new ReportAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = analyzers.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(broken), filterSpan: null, cancellationToken).GetAwaiter().GetResult();
        return thrown.TryPeek(out Exception? first) ? $"an analyzer throws {first}"
            : found.FirstOrDefault(static diagnostic => diagnostic.Id is "AD0001" or "COT0901") is { } defect ? $"an analyzer reports {defect}"
            : found.FirstOrDefault(static diagnostic => diagnostic.Location.SourceTree is null) is { } nowhere ? $"a finding without a place: {nowhere}"
            : null;
    }

    private static string LineWith(GeneratedSourceResult file, string text) =>
        file.SourceText.Lines.Select(static line => line.ToString()).First(line => line.Contains(text, StringComparison.Ordinal));
}
