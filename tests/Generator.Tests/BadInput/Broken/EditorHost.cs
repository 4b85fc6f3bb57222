using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable CS0618 // The constructors of contexts, which only a host needs.

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>
/// Runs an analyzer over one file as an editor does: its actions for the file's nodes and symbols. The compiler's own host binds
/// the whole file first, which takes longer than all that is under test. An exception of the analyzer is an exception here.
/// </summary>
internal sealed class EditorHost : AnalysisContext
{
    private readonly List<Action<CompilationStartAnalysisContext>> _starts = [];

    private EditorHost(DiagnosticAnalyzer analyzer) => analyzer.Initialize(this);

    /// <summary>What an analyzer finds in a file.</summary>
    public static IReadOnlyList<Diagnostic> Findings(DiagnosticAnalyzer analyzer, Compilation compilation, SyntaxTree file, CancellationToken cancellationToken)
    {
        var host = new EditorHost(analyzer);
        var start = new Start(compilation, cancellationToken);
        host._starts.ForEach(action => action(start));
        return start.Run(file);
    }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
    {
    }

    public override void EnableConcurrentExecution()
    {
    }

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => _starts.Add(action);

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw new NotSupportedException();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();

    /// <summary>The actions of one compilation.</summary>
    private sealed class Start(Compilation compilation, CancellationToken cancellationToken)
        : CompilationStartAnalysisContext(compilation, new AnalyzerOptions([]), cancellationToken)
    {
        private readonly List<(SyntaxKind Kind, Action<SyntaxNodeAnalysisContext> Action)> _nodeActions = [];
        private readonly List<(SymbolKind Kind, Action<SymbolAnalysisContext> Action)> _symbolActions = [];

        public List<Diagnostic> Run(SyntaxTree file)
        {
            List<Diagnostic> found = [];
            SemanticModel model = Compilation.GetSemanticModel(file);
            foreach (SyntaxNode node in file.GetRoot(CancellationToken).DescendantNodes())
            {
                foreach (Action<SyntaxNodeAnalysisContext> action in _nodeActions.Where(pair => node.IsKind(pair.Kind)).Select(static pair => pair.Action))
                {
                    action(new SyntaxNodeAnalysisContext(node, model.GetDeclaredSymbol(node, CancellationToken), model, Options, found.Add, static _ => true, CancellationToken));
                }

                ISymbol? symbol = _symbolActions.Count > 0 && node is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax ? model.GetDeclaredSymbol(node, CancellationToken) : null;
                foreach (Action<SymbolAnalysisContext> action in _symbolActions.Where(pair => symbol?.Kind == pair.Kind).Select(static pair => pair.Action))
                {
                    action(new SymbolAnalysisContext(symbol!, Compilation, Options, found.Add, static _ => true, CancellationToken));
                }
            }

            return found;
        }

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            _nodeActions.AddRange(syntaxKinds.Cast<SyntaxKind>().Select(kind => (kind, action)));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            _symbolActions.AddRange(symbolKinds.Select(kind => (kind, action)));

        // Of the whole project, not of a file.
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action)
        {
        }

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
    }
}
