using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.CodeFixes;

/// <summary>
/// A fix that only inserts text. Insertions leave every blank and comment where it is, and those of many findings unite without conflict:
/// "fix all" is the same as one fix.
/// </summary>
public abstract class TextFix : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    /// <summary>A fix for one rule.</summary>
    protected TextFix(string ruleId)
    {
        FixableDiagnosticIds = [ruleId];
        _fixAll = FixAllProvider.Create((context, document, diagnostics) => Fix(document, diagnostics, context.CancellationToken));
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            if (root is not null && TitleFor(root, diagnostic.Location.SourceSpan) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, async cancellation => await Fix(context.Document, [diagnostic], cancellation).ConfigureAwait(false) ?? context.Document, GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>What the fix says it does; <see langword="null"/> where there is none.</summary>
    private protected abstract string? TitleFor(SyntaxNode root, TextSpan place);

    /// <summary>The texts to insert for a finding. The same text at the same place, wanted by several findings, is inserted once.</summary>
    private protected abstract IEnumerable<TextChange> Insertions(SyntaxNode root, SemanticModel model, TextSpan place);

    private async Task<Document?> Fix(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        IEnumerable<TextChange> changes = diagnostics
            .SelectMany(diagnostic => Insertions(root, model, diagnostic.Location.SourceSpan))
            .Distinct()
            .OrderBy(static change => change.Span.Start);
        return document.WithText(text.WithChanges(changes));
    }

    private protected static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
