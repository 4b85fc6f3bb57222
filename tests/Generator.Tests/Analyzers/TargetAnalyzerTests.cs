extern alias generator;

using System.Collections.Immutable;
using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Pipeline;
using generator::CotGen.Generator.Analyzers;
using generator::CotGen.Generator.Diagnostics;
using generator::CotGen.Generator.Frontend.Memo;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator.Tests.Analyzers;

/// <summary>What is found while typing, and that nothing is said twice.</summary>
public sealed class TargetAnalyzerTests
{
    private const string Helpers = "public static class Helpers { public static int Half(byte x) { double d = x / 2.0; return 1; } }";

    [Fact]
    public void Each_rule_has_one_analyzer_and_defects_have_both()
    {
        IEnumerable<string> live = new TargetAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id);
        IEnumerable<string> reported = new ReportAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id);

        IEnumerable<string> ofFiles = new MachineFileAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id);

        Assert.Equal(Rules.All.Select(static rule => rule.Id), live.Union(reported).Union(ofFiles).Order(StringComparer.Ordinal));
        Assert.Empty(ofFiles.Intersect(live.Union(reported)));
        Assert.Equal(["COT0901"], live.Intersect(reported));
        Assert.All(live, static id => Assert.True(id is "COT0901" || string.CompareOrdinal(id, "COT02") < 0, id));
    }

    [Fact]
    public async Task Frontend_speaks_without_the_generator()
    {
        CSharpCompilation source = GeneratedProject.Compile(InClass("[CotTarget] public static int Target(int x) => x;"));

        Assert.Equal("COT0004", Assert.Single(await Analyze(source)).Id);
    }

    [Fact]
    public async Task What_Frontend_finds_is_not_in_generated_code()
    {
        var project = GeneratedProject.Of(InClass("[CotTarget] public static int Target(int x) => x;"));

        Assert.Equal("COT0004", Assert.Single(await project.Findings()).Id);
        Assert.DoesNotContain("CotReport", project.FileNamed("Live.Holder.TargetCot.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_in_a_helper_stands_in_the_file_of_the_helper()
    {
        var project = GeneratedProject.Of(InClass("[CotTarget] public static int Target(byte x) => Helpers.Half(x);"), Helpers);

        Diagnostic found = Assert.Single(await project.Findings());
        Assert.Equal(("COT0101", "/project/File1.cs"), (found.Id, found.Location.SourceTree?.FilePath));
    }

    [Fact]
    public async Task Targets_that_share_a_helper_find_its_errors_once()
    {
        var project = GeneratedProject.Of(
            InClass("[CotTarget] public static int Target(byte x) => Helpers.Half(x);"),
            InClass("[CotTarget] public static int Second(byte x) => Helpers.Half(x); [CotTarget] public static int Third(byte x) => x + 1 + Target(x);"),
            Helpers);

        Assert.Equal("COT0101", Assert.Single(await project.Findings()).Id);
    }

    [Fact]
    public async Task Targets_that_share_a_helper_find_what_the_compiler_finds_once()
    {
        var project = GeneratedProject.Of(
            InClass("[CotTarget] public static int First(byte x) => Helpers.Never(x); [CotTarget] public static int Second(byte x) => Helpers.Never(x);"),
            "public static class Helpers { public static int Never(byte x) { while (true) { x++; } } }");

        Assert.Equal("COT0209", Assert.Single(await project.Findings()).Id);
    }

    [Fact]
    public async Task Finding_of_a_project_that_is_referred_to_stays_there()
    {
        string text = InClass("[CotTarget] public static int Target(int x) => x;");
        CSharpCompilation referred = GeneratedProject.Compile(text).WithAssemblyName("Referred");
        CSharpCompilation source = GeneratedProject.Compile("// a line\n" + text).AddReferences(referred.ToMetadataReference());
        var project = GeneratedProject.Of(GeneratedProject.NewDriver(), source);

        Diagnostic found = Assert.Single(await project.Findings());
        Assert.Equal("COT0004", found.Id);
        Assert.True(source.ContainsSyntaxTree(found.Location.SourceTree));
    }

    [Theory]
    [InlineData("x < OtherCot.ChainLength ? 1 : 0")]
    [InlineData("OtherCot.Invoke(x)")]
    public async Task Use_of_generated_code_is_refused(string value)
    {
        var project = GeneratedProject.Of(InClass($"[CotTarget] public static byte Other(byte x) => x; [CotTarget] public static int Target(byte x) => {value};"));

        Assert.Empty(project.CompilerErrors);
        Assert.Equal("COT0902", Assert.Single(await project.Problems()).Id);
    }

    [Theory]
    [InlineData("[CotTarget] public static int Target(byte x) { return Missing(x); }")]
    [InlineData("[CotTarget] public static int Target(int x) { return x +; }")]
    [InlineData("[CotTarget] public static int Target(int x) => x; [CotTarget] public static int Target(int x) => x;")]
    [InlineData("[CotTarget] public partial int Target(int x); ")]
    [InlineData("[CotTarget] public static extern int Target(int x); public static Missing Other;")]
    [InlineData("[CotTarget")]
    public async Task Errors_of_the_language_crash_nothing(string members)
    {
        var project = GeneratedProject.Of(InClass(members), "class {", "public static class Elsewhere : Missing { }");

        Assert.DoesNotContain(await project.Findings(), static found => found.Id is "AD0001" or "COT0901");
    }

    [Fact]
    public async Task Every_state_of_typing_is_survived()
    {
        for (int length = 150; length < PipelineSources.Mixed.Length; length += 61)
        {
            var project = GeneratedProject.Of(PipelineSources.Mixed[..length], InClass("[CotTarget] public static byte Target(byte x) => x;"));
            Assert.DoesNotContain(await project.Findings(), static found => found.Id is "AD0001" or "COT0901");
        }
    }

    [Fact]
    public void Analyzer_finds_what_the_generator_has_bound()
    {
        var memo = new FrontendMemo(capacity: 4);
        var project = GeneratedProject.Of(InClass("[CotTarget] public static byte Target(byte x) => x; static byte Use() => TargetCot.Invoke(3);"));
        MethodDeclarationSyntax target = TestCompilation.Targets(project.Source)[0];
        // The compiler exchanges the provider of severities once generators have run.
        Compilation later = project.Compilation.WithOptions(EditorConfig.Project("", "").Source.Options.WithSyntaxTreeOptionsProvider(EditorConfig.Project("", "").Source.Options.SyntaxTreeOptionsProvider));

        var before = memo.GetOrBind(target, project.Source, TestContext.Current.CancellationToken);
        Assert.Same(before.Result, memo.GetOrBind(target, project.Compilation, TestContext.Current.CancellationToken).Result);
        Assert.Same(before.Result, memo.GetOrBind(target, later, TestContext.Current.CancellationToken).Result);
        Assert.Equal(1, memo.Binds);
    }

    [Fact]
    public void What_an_analyzer_binds_first_is_what_the_generator_would()
    {
        var memo = new FrontendMemo(capacity: 4);
        var project = GeneratedProject.Of(InClass("[CotTarget] public static bool Target(byte x) => x < OtherCot.ChainLength; [CotTarget] public static byte Other(byte x) => x;"));
        MethodDeclarationSyntax target = TestCompilation.Targets(project.Source)[0];

        var late = memo.GetOrBind(target, project.Compilation, TestContext.Current.CancellationToken);
        Assert.Equal(TestCompilation.Bind(target, project.Source), late);
        Assert.Same(late.Result, memo.GetOrBind(target, project.Source, TestContext.Current.CancellationToken).Result);
    }

    private static string InClass(string members) => $"using CotGen; namespace Live; public static partial class Holder {{ {members} }}";

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        compilation.WithAnalyzers([new TargetAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
