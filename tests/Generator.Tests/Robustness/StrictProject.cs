extern alias generator;

using CotGen.Generator.Tests.Harness;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Tests.Robustness;

/// <summary>A user's project that lets no warning pass, wants documentation for all that is public, and may be set up in other ways.</summary>
internal sealed class StrictProject
{
    /// <summary>The oldest version of the language that generated code is written in.</summary>
    public const LanguageVersion Floor = LanguageVersion.CSharp12;

    /// <summary>The language of the user's project.</summary>
    public LanguageVersion Version { get; init; } = LanguageVersion.CSharp14;

    /// <summary>The options of the user's project.</summary>
    public CSharpCompilationOptions Options { get; init; } = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: false, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    /// <summary>Generates, and asserts that generated code is without errors and warnings and that no two files have one name.</summary>
    public GeneratedProject Generate(params IEnumerable<string> files)
    {
        var parse = new CSharpParseOptions(Version, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Strict",
            files.Select((file, i) => CSharpSyntaxTree.ParseText(file, parse, $"/project/File{i}.cs", cancellationToken: TestContext.Current.CancellationToken)),
            GeneratedProject.References,
            Options);
        var project = GeneratedProject.Of(CSharpGeneratorDriver.Create([new CotGenerator().AsSourceGenerator()], parseOptions: parse), compilation);

        Assert.Empty(project.DriverDiagnostics);
        string problems = string.Join("\n", project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && IsGenerated(diagnostic)))
            .Select(static diagnostic => $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"));
        Assert.True(problems.Length == 0, problems);
        IEnumerable<string> names = project.Result.GeneratedSources.Select(static file => file.HintName);
        Assert.Equal(names, names.Distinct(StringComparer.OrdinalIgnoreCase));
        return project;
    }

    /// <summary>Generates, and asserts that there are so many targets, and that the law holds for each.</summary>
    public void Holds(int targets, params IEnumerable<string> files)
    {
        using LoadedProject loaded = Generate(files).Load();

        Assert.Equal(targets, loaded.Structs.Count);
        Assert.All(loaded.Structs, static target => Assert.Null(
            target.GetInterfaces().Any(static contract => contract.Name == "ICotMachine`1") ? MachineLaw.Broken(target) : Harness.Law.Broken(target, maxPrompts: 500)));
    }

    private static bool IsGenerated(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
