using System.Runtime.CompilerServices;
using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Law;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>A sound file with targets, from which variants are made.</summary>
internal sealed class BrokenSource
{
    private BrokenSource(string name, string text)
    {
        Name = name;
        Tree = CSharpSyntaxTree.ParseText(text, TestCompilation.ParseOptions, "/project/Broken.cs");
        Text = Tree.GetText();
        Root = (CompilationUnitSyntax)Tree.GetRoot();
        Tokens = [.. Root.DescendantTokens().Where(static token => token.Span.Length > 0)];
        Identifiers = [.. Tokens.Where(static token => token.IsKind(SyntaxKind.IdentifierToken))];
        Targets = [.. Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsTarget)];
    }

    public string Name { get; }

    public SyntaxTree Tree { get; }

    public SourceText Text { get; }

    public CompilationUnitSyntax Root { get; }

    public SyntaxToken[] Tokens { get; }

    public SyntaxToken[] Identifiers { get; }

    /// <summary>The annotated methods.</summary>
    public MethodDeclarationSyntax[] Targets { get; }

    /// <summary>Every target of the repository's own programs by itself, with the helpers and types of its file: small, so that many variants are quick.</summary>
    public static IReadOnlyList<BrokenSource> Single => field ??= [.. Whole.SelectMany(Singles)];

    /// <summary>The files as they are.</summary>
    public static IReadOnlyList<BrokenSource> Whole => field ??=
        [.. LawPrograms.Sources.Select(static (text, i) => new BrokenSource($"Law{i}", text)), .. Samples()];

    private static IEnumerable<BrokenSource> Singles(BrokenSource whole) => whole.Targets.Select(kept => new BrokenSource(
        $"{whole.Name}.{kept.Identifier.Text}",
        whole.Root.RemoveNodes(whole.Targets.Where(target => target != kept), SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString()));

    private static IEnumerable<BrokenSource> Samples([CallerFilePath] string here = "")
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "samples"));
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static path => (Name: Path.GetFileNameWithoutExtension(path), Text: File.ReadAllText(path)))
            .Where(static file => file.Text.Contains("[CotTarget", StringComparison.Ordinal))
            .Select(static file => new BrokenSource(file.Name, file.Text));
    }

    internal static bool IsTarget(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString() == "CotTarget");
}
