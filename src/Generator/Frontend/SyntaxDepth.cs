using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>
/// How deeply code is nested, found without recursion. The compiler's diagnostics survive any nesting, its operations do not: they are
/// asked for only where the stack that compilers and editors give surely suffices.
/// </summary>
internal static class SyntaxDepth
{
    /// <summary>What 200 levels of statements and expressions take with room to spare, and a fraction of what overflows 1 MB of stack.</summary>
    public const int Max = 500;

    /// <summary>Of types in types. The compiler binds them without looking at the stack, in whatever declaration they stand.</summary>
    public const int MaxTypes = 200;

    /// <summary>The first node that is nested too deeply, or <see langword="null"/>.</summary>
    public static SyntaxNode? TooDeep(SyntaxNode root, CancellationToken cancellationToken)
    {
        Stack<(SyntaxNode Node, int Depth)> open = new();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (SyntaxNode node, int depth) = open.Pop();
            if (depth > Max)
            {
                return node;
            }

            foreach (SyntaxNode child in node.ChildNodes())
            {
                open.Push((child, IsNextInChain(node, child) ? depth : depth + 1));
            }
        }

        return null;
    }

    /// <summary><c>a + b + c</c> nests to the left as deeply as it is long, and nobody recurses into it.</summary>
    private static bool IsNextInChain(SyntaxNode node, SyntaxNode child) =>
        node is BinaryExpressionSyntax binary && binary.Left == child && child is BinaryExpressionSyntax;
}
