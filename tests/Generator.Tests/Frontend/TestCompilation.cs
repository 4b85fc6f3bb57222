extern alias generator;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using generator::CotGen.Generator.Diagnostics;
using generator::CotGen.Generator.Frontend;
using generator::CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>Compilations in memory and their targets.</summary>
internal static class TestCompilation
{
    public static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    public static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CotTargetAttribute).Assembly.Location)];

    public static SyntaxTree Parse(string text, string path = "/project/Program.cs") =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);

    public static CSharpCompilation Of(params IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("Tested", trees, References, Options);

    /// <summary>A file with a target in a partial class, and further members.</summary>
    public static string InClass(string members) => $$"""
        using System;
        using CotGen;

        namespace Tested;

        public enum Color { Red, Green, Blue }

        public static partial class Holder
        {
        {{members}}
        }
        """;

    /// <summary>The methods annotated as targets, in order.</summary>
    public static ImmutableArray<MethodDeclarationSyntax> Targets(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(static method => method.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString() == "CotTarget")),
    ];

    /// <summary>The roots of all trees.</summary>
    public static IEnumerable<SyntaxNode> Trees(Compilation compilation) => compilation.SyntaxTrees.Select(static tree => tree.GetRoot());

    public static FrontendOutcome Bind(MethodDeclarationSyntax method, Compilation compilation) => TargetFrontend.Bind(
        compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method)!, method, compilation, TestContext.Current.CancellationToken).Outcome;

    /// <summary>Binds the last target of a source.</summary>
    public static FrontendResult Bind(string source)
    {
        Compilation compilation = Of(Parse(source));
        return Bind(Targets(compilation)[^1], compilation).Result;
    }

    /// <summary>The model of the last target of a source that must bind.</summary>
    public static MethodModel Model(string source)
    {
        FrontendResult result = Bind(source);
        if (result is RefusedTarget refused)
        {
            Assert.Fail(string.Join("\n", refused.Reports.Select(static report => report.RuleId + " " + string.Join("|", report.Arguments))));
        }

        return Assert.IsType<BoundTarget>(result).Model;
    }

    /// <summary>Asserts that the last target of a source is refused by one rule at the text within <c>[|...|]</c>; gives the refusal.</summary>
    public static RefusedTarget Refuses(string marked, string id)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        Compilation compilation = Of(Parse(source));
        FrontendResult result = Bind(Targets(compilation)[^1], compilation).Result;
        string errors = string.Join("\n", compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.True(result is RefusedTarget, $"{result.GetType().Name}\n{errors}");
        RefusedTarget refused = (RefusedTarget)result;
        Diagnostic[] diagnostics = [.. refused.Reports.Select(report => ReportLocator.ToDiagnostic(report, compilation, TestContext.Current.CancellationToken)!)];
        string found = string.Join("\n", diagnostics.Select(diagnostic =>
            $"{diagnostic.Id} [{source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}] {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        Assert.True(
            diagnostics is [{ } only] && only.Id == id && only.Location.SourceSpan.Start == start && only.Location.SourceSpan.End == end,
            $"expected {id} [{source[start..end]}], found\n{found}");
        return refused;
    }
}
