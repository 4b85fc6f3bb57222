using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend.Memo;

/// <summary>
/// A member and its text. The way from the root, by the number of the child at each level, finds the same member in every tree with the same surface.
/// </summary>
/// <param name="Tree">The number of the tree in its compilation.</param>
/// <param name="Path">The numbers of the children, from the root.</param>
/// <param name="Text">From the first token to the last.</param>
/// <param name="HasSyntaxErrors">Whether it has errors, which may stem from what follows it.</param>
internal sealed record BodyKey(int Tree, EquatableArray<int> Path, string Text, bool HasSyntaxErrors)
{
    /// <summary>The key of a member.</summary>
    public static BodyKey Of(SyntaxNode member, DeclarationSurface surface, CancellationToken cancellationToken)
    {
        List<int> path = [];
        for (SyntaxNode node = member; node.Parent is { } parent; node = parent)
        {
            path.Add(IndexOf(node, parent));
        }

        path.Reverse();
        return new BodyKey(
            surface.NumberOf(member.SyntaxTree),
            path.ToEquatableArray(),
            member.SyntaxTree.GetText(cancellationToken).ToString(member.Span),
            TargetFrontend.HasSyntaxErrors(member));
    }

    /// <summary>The member at this place of a compilation with the same surface, if its text is still the same.</summary>
    public SyntaxNode? Find(DeclarationSurface surface, CancellationToken cancellationToken)
    {
        SyntaxTree tree = surface[Tree];
        SyntaxNode node = tree.GetRoot(cancellationToken);
        foreach (int index in Path)
        {
            ChildSyntaxList children = node.ChildNodesAndTokens();
            if (index >= children.Count || children[index].AsNode() is not { } child)
            {
                return null;
            }

            node = child;
        }

        bool isSame = node.Span.Length == Text.Length
            && tree.GetText(cancellationToken).ToString(node.Span) == Text
            && TargetFrontend.HasSyntaxErrors(node) == HasSyntaxErrors;
        return isSame ? node : null;
    }

    private static int IndexOf(SyntaxNode node, SyntaxNode parent)
    {
        int index = 0;
        foreach (SyntaxNodeOrToken child in parent.ChildNodesAndTokens())
        {
            if (child.AsNode() == node)
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
