using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend.Memo;

/// <summary>
/// The declarations of one tree as a hash: its structure and tokens without the bodies of methods, accessors, constructors and operators.
/// Layout and comments are left out, directives are not, wherever they stand: they may decide what the rest of the file means.
/// </summary>
internal sealed class TreeSurface
{
    private const int CutBody = -1;
    private const int EndOfNode = -2;
    private const int BackingField = -3;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeSurface> Cache = new();

    private readonly HashSet<string> _deepNames = [];

    private TreeSurface(SyntaxTree tree)
    {
        Fnv hash = default;
        hash.Add(tree.FilePath);
        hash.Add(Identity.Of(tree.Options));
        SyntaxNode root = tree.GetRoot();
        hash.Add(root.ContainsDiagnostics ? 1 : 0);
        Walk(root, ref hash);
        Hash = hash.Value;
    }

    /// <summary>The hash of the declarations.</summary>
    public ulong Hash { get; }

    /// <summary>
    /// The names of declarations with types nested so deeply in types that asking the compiler for such a symbol could overflow the stack: its
    /// binder does not watch it there.
    /// </summary>
    public IReadOnlyCollection<string> DeepNames => _deepNames;

    /// <summary>The surface of a tree, computed once.</summary>
    public static TreeSurface Of(SyntaxTree tree) => Cache.GetValue(tree, static tree => new TreeSurface(tree));

    /// <summary>Pre-order over nodes and tokens, with a stack of its own: initialisers may nest as deeply as the parser allows.</summary>
    private void Walk(SyntaxNode root, ref Fnv hash)
    {
        int types = 0;
        Stack<(SyntaxNode Node, ChildSyntaxList.Enumerator Children)> open = new();
        open.Push((root, root.ChildNodesAndTokens().GetEnumerator()));
        while (open.Count > 0)
        {
            (SyntaxNode around, ChildSyntaxList.Enumerator children) = open.Pop();
            if (!children.MoveNext())
            {
                types -= around is TypeSyntax ? 1 : 0;
                hash.Add(EndOfNode);
                continue;
            }

            SyntaxNodeOrToken child = children.Current;
            open.Push((around, children));
            if (child.AsNode() is not { } node)
            {
                AddToken(child.AsToken(), ref hash);
            }
            else if (IsBody(node))
            {
                AddBody(node, ref hash);
            }
            else
            {
                // A constant with a syntax error has no value, although its tokens may be the same.
                hash.Add(node.RawKind);
                hash.Add(node.ContainsDiagnostics ? 1 : 0);
                open.Push((node, node.ChildNodesAndTokens().GetEnumerator()));
                types += node is TypeSyntax ? 1 : 0;
                if (types == SyntaxDepth.MaxTypes)
                {
                    AddNames(node, _deepNames);
                }
            }
        }
    }

    /// <summary>The names of this tree's declarations that name one of <paramref name="deep"/>: asking for such a symbol asks for the deep one.</summary>
    public static IEnumerable<string> NamesThatName(SyntaxTree tree, HashSet<string> deep)
    {
        var names = new HashSet<string>();
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens(static node => !IsBody(node)))
        {
            if (token.Parent is { } parent && deep.Contains(token.ValueText))
            {
                AddNames(parent, names);
            }
        }

        return names;
    }

    // The member, and the value types around it: whoever names one of these asks for the types of its fields.
    private static void AddNames(SyntaxNode deep, HashSet<string> names)
    {
        bool isOuter = false;
        foreach (MemberDeclarationSyntax member in deep.AncestorsAndSelf().OfType<MemberDeclarationSyntax>())
        {
            names.UnionWith(member switch
            {
                BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
                MethodDeclarationSyntax method => [method.Identifier.ValueText],
                PropertyDeclarationSyntax property => [property.Identifier.ValueText],
                DelegateDeclarationSyntax type => [type.Identifier.ValueText],
                BaseTypeDeclarationSyntax type when !isOuter || type.IsKind(SyntaxKind.StructDeclaration) || type.IsKind(SyntaxKind.RecordStructDeclaration) => [type.Identifier.ValueText],
                _ => [],
            });
            isOuter = true;
        }
    }

    /// <summary>A block or arrow that a member's type does not depend on. Lambdas stand in initialisers, which stay.</summary>
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
        ArrowExpressionClauseSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax,
        _ => false,
    };

    private static void AddToken(SyntaxToken token, ref Fnv hash)
    {
        hash.Add(token.RawKind);
        hash.Add(token.Text);
        if (token.HasStructuredTrivia)
        {
            AddStructures(token.LeadingTrivia, ref hash);
            AddStructures(token.TrailingTrivia, ref hash);
        }
    }

    private static void AddBody(SyntaxNode body, ref Fnv hash)
    {
        hash.Add(CutBody);
        if (body.ContainsDirectives)
        {
            AddStructures(body.DescendantTrivia(descendIntoTrivia: false), ref hash);
        }

        // The word 'field' gives the type one more field.
        if (body.Parent is not BaseMethodDeclarationSyntax && body.DescendantNodes().Any(static node => node.IsKind(SyntaxKind.FieldExpression)))
        {
            hash.Add(BackingField);
        }
    }

    /// <summary>Directives, and tokens that the parser had to skip.</summary>
    private static void AddStructures(IEnumerable<SyntaxTrivia> trivia, ref Fnv hash)
    {
        foreach (SyntaxTrivia item in trivia)
        {
            if (item.IsDirective || item.IsKind(SyntaxKind.SkippedTokensTrivia))
            {
                hash.Add(item.ToString());
            }
        }
    }
}
