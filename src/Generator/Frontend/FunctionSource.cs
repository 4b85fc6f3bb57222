using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>A source method with its number in the model; turns syntax into spans relative to the method's first token.</summary>
internal sealed class FunctionSource
{
    private readonly int _start;
    private readonly int _firstLine;
    private readonly SourceText _text;

    public FunctionSource(int index, IMethodSymbol method, MethodDeclarationSyntax syntax, CancellationToken cancellationToken)
    {
        Index = index;
        Method = method;
        Syntax = syntax;
        Id = method.GetDocumentationCommentId() ?? "M:" + method.Name;
        _text = syntax.SyntaxTree.GetText(cancellationToken);
        _start = syntax.SpanStart;
        _firstLine = LineOf(_start);
        TextHash = Fnv.HexOf(_text.ToString(syntax.Span));
        Place = PlaceOf(syntax, cancellationToken);
    }

    /// <summary>Index into the model's functions.</summary>
    public int Index { get; }

    public IMethodSymbol Method { get; }

    public MethodDeclarationSyntax Syntax { get; }

    /// <summary>Documentation-comment id.</summary>
    public string Id { get; }

    /// <summary>Hash of the text from the first token to the last.</summary>
    public string TextHash { get; }

    /// <summary>The file and the line of the first token.</summary>
    public SourcePlace Place { get; }

    /// <summary>The place of a method, which alone changes when the method moves.</summary>
    public static SourcePlace PlaceOf(SyntaxNode function, CancellationToken cancellationToken)
    {
        SourceText text = function.SyntaxTree.GetText(cancellationToken);
        return new SourcePlace(function.SyntaxTree.FilePath, text.Lines.GetLineFromPosition(function.SpanStart).LineNumber + 1);
    }

    /// <summary>The span of a node.</summary>
    public ModelSpan Map(SyntaxNode node) => Map(node.Span);

    /// <summary>A span of this method's tree, which need not lie in the method.</summary>
    public ModelSpan Map(TextSpan span) => new(Index, span.Start - _start, span.Length, LineOf(span.Start) - _firstLine);

    private int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;
}
