using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>
/// A source method, accessor, constructor, operator or local function with its number in the model; turns syntax into spans relative
/// to the first token of its declaration. That of a local function is the member that it stands in.
/// </summary>
internal sealed class FunctionSource
{
    private readonly int _start;
    private readonly int _firstLine;
    private readonly SourceText _text;

    public FunctionSource(int index, IMethodSymbol method, SyntaxNode node, FunctionSource? around, IReadOnlyCollection<string> deepNames, CancellationToken cancellationToken)
    {
        Index = index;
        Method = method;
        Node = node;
        Around = around;
        ISymbol owner = method;
        while (owner is IMethodSymbol { MethodKind: MethodKind.LocalFunction })
        {
            owner = owner.ContainingSymbol;
        }

        Declaration = owner.Is(method) ? node : DeclarationOf(node);
        Id = MethodId.Of(owner, deepNames);
        _text = node.SyntaxTree.GetText(cancellationToken);
        _start = Declaration.SpanStart;
        _firstLine = LineOf(_start);
        TextHash = Fnv.HexOf(_text.ToString(Declaration.Span));
        Place = PlaceOf(Declaration, cancellationToken);
    }

    /// <summary>Index into the model's functions.</summary>
    public int Index { get; }

    public IMethodSymbol Method { get; }

    /// <summary>The function that a local function stands in.</summary>
    public FunctionSource? Around { get; }

    /// <summary>The numbers of the local functions that stand in it.</summary>
    public Dictionary<ISymbol, int> LocalFunctions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The numbers of its parameters and locals.</summary>
    public Dictionary<ISymbol, int> Variables { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What holds the body.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The member that the body belongs to.</summary>
    public SyntaxNode Declaration { get; }

    /// <summary>The declaration of a target.</summary>
    public MethodDeclarationSyntax Syntax => (MethodDeclarationSyntax)Declaration;

    /// <summary>The id of the member; see <see cref="MethodId"/>.</summary>
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

    private static SyntaxNode DeclarationOf(SyntaxNode node)
    {
        SyntaxNode declaration = node;
        while (declaration is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax) && !declaration.Parent.IsKind(SyntaxKind.PropertyDeclaration) && declaration.Parent is { } parent)
        {
            declaration = parent;
        }

        return declaration;
    }

    private int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;
}
