using System.Collections.Immutable;
using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.CodeFixes;

/// <summary>A project of one file, as an editor holds it, and what a code fix makes of its findings.</summary>
internal sealed class FixedProject
{
    private readonly CodeFixProvider _fix;
    private readonly Document _document;
    private readonly ImmutableArray<Diagnostic> _findings;

    private FixedProject(CodeFixProvider fix, Document document, ImmutableArray<Diagnostic> findings)
    {
        _fix = fix;
        _document = document;
        _findings = findings;
    }

    public static async Task<FixedProject> Of(CodeFixProvider fix, string source)
    {
        ImmutableArray<Diagnostic> problems = await GeneratedProject.Of(source).Problems();
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Tested", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(TestCompilation.Options)
            .WithMetadataReferences(GeneratedProject.References);
        Document document = project.AddDocument("File0.cs", SourceText.From(source));
        return new FixedProject(fix, document, [.. problems.Where(problem => fix.FixableDiagnosticIds.Contains(problem.Id))]);
    }

    /// <summary>Asserts that a fix makes the expected file of a project, and that nothing is left to be found in it.</summary>
    public static async Task Becomes(CodeFixProvider fix, string source, string expected)
    {
        FixedProject project = await Of(fix, source);
        Assert.Equal(expected, await project.AfterAll());
        Assert.Empty(await GeneratedProject.Of(expected).Problems());
        Assert.Empty(GeneratedProject.Of(expected).CompilerErrors);
    }

    /// <summary>What an editor offers for each finding.</summary>
    public async Task<IReadOnlyList<string>> Titles() => [.. (await Actions()).Select(static action => action.Title)];

    /// <summary>The file after the fix of the first finding.</summary>
    public async Task<string> AfterFirst() => await TextAfter((await Actions())[0]);

    /// <summary>The file after "fix all".</summary>
    public async Task<string> AfterAll()
    {
        string key = (await Actions())[0].EquivalenceKey!;
        var context = new FixAllContext(_document, _fix, FixAllScope.Document, key, _fix.FixableDiagnosticIds, new Found(_findings), TestContext.Current.CancellationToken);
        CodeAction? action = await _fix.GetFixAllProvider()!.GetFixAsync(context);
        return await TextAfter(action!);
    }

    private async Task<List<CodeAction>> Actions()
    {
        var actions = new List<CodeAction>();
        foreach (Diagnostic finding in _findings)
        {
            await _fix.RegisterCodeFixesAsync(new CodeFixContext(_document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private async Task<string> TextAfter(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(_document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}
