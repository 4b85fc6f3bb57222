using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.CodeFixes;

/// <summary>Puts <c>using CotGen;</c> into a file.</summary>
internal static class UsingDirective
{
    private const string Name = "CotGen";
    private const string Text = "using " + Name + ";";

    /// <summary>The directive in its place: in the order of the others, System first, or below the head of a file that has none.</summary>
    public static TextChange Insertion(CompilationUnitSyntax root)
    {
        string newLine = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end.ToString() : "\n";
        if (root.Usings.FirstOrDefault(ComesAfter) is { } next)
        {
            // The first directive may have the file's head above it, so the line goes between the two.
            return new TextChange(new TextSpan(next.SpanStart, 0), Text + newLine);
        }

        return root.Usings.LastOrDefault() is { } last
            ? new TextChange(new TextSpan(last.Span.End, 0), newLine + Text)
            : new TextChange(new TextSpan(EndOfHead(root), 0), Text + newLine + newLine);
    }

    private static bool ComesAfter(UsingDirectiveSyntax directive)
    {
        if (directive.GlobalKeyword.RawKind != 0)
        {
            return false;
        }

        string name = directive.Name?.ToString() ?? "";
        bool isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        return directive.StaticKeyword.RawKind != 0 || directive.Alias is not null || (!isSystem && StringComparer.Ordinal.Compare(name, Name) > 0);
    }

    // Comments up to a blank line, and directives, speak of the file; what follows them belongs to the first declaration.
    private static int EndOfHead(CompilationUnitSyntax root)
    {
        SyntaxToken first = root.Externs.Count > 0 ? root.Externs.Last().GetLastToken().GetNextToken() : root.GetFirstToken();
        int end = first.FullSpan.Start;
        bool isLineEmpty = true;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            if (trivia.IsDirective || (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && isLineEmpty))
            {
                end = trivia.FullSpan.End;
            }

            // A directive and a documentation comment bring their own end of line.
            isLineEmpty = trivia.HasStructure || trivia.IsKind(SyntaxKind.EndOfLineTrivia) || (isLineEmpty && trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        }

        return end;
    }
}
