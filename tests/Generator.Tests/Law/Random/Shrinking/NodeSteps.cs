using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random.Shrinking;

/// <summary>Every tree that is one step smaller than a tree, from the root down.</summary>
internal static class NodeSteps
{
    public static IEnumerable<Node> Of(Node node) => Here(node).Concat(Below(node));

    private static IEnumerable<Node> Below(Node node)
    {
        for (int i = 0; i < node.Parts.Length; i++)
        {
            if (node.Parts[i] is Node part)
            {
                foreach (Node smaller in Of(part))
                {
                    yield return node with { Parts = node.Parts.SetItem(i, smaller) };
                }
            }
        }
    }

    private static IEnumerable<Node> Here(Node node) => node.Sort switch
    {
        Node.Block => [.. WithoutStatements(node), .. Unwrapped(node)],
        Node.Statement or Node.Member or "index" => [],
        _ => [.. Operands(node), .. Constants(node)],
    };

    // Half of the statements, then a quarter, ... then one at a time.
    private static IEnumerable<Node> WithoutStatements(Node block)
    {
        for (int size = Math.Max(1, block.Parts.Length / 2); size > 0; size /= 2)
        {
            for (int start = 0; start < block.Parts.Length; start += size)
            {
                yield return block with { Parts = block.Parts.RemoveRange(start, Math.Min(size, block.Parts.Length - start)) };
            }
        }
    }

    // A statement makes room for what stands in its blocks.
    private static IEnumerable<Node> Unwrapped(Node block)
    {
        for (int i = 0; i < block.Parts.Length; i++)
        {
            foreach (Node inner in ((Node)block.Parts[i]).Parts.OfType<Node>().Where(static part => part.Sort == Node.Block))
            {
                yield return block with { Parts = [.. block.Parts[..i], .. inner.Parts, .. block.Parts[(i + 1)..]] };
            }
        }
    }

    private static IEnumerable<Node> Operands(Node expression) => expression.All.Skip(1).Where(part => part.Sort == expression.Sort).Take(6);

    private static IEnumerable<Node> Constants(Node expression)
    {
        ImmutableArray<string> texts = expression.Sort switch
        {
            "bool" => ["true", "false"],
            "char" => ["'a'"],
            "Hue" => ["Hue.Red"],
            "Marks" => ["Marks.None"],
            _ when TypeFacts.IsInteger(expression.Sort) => [TypeFacts.Number(expression.Sort, 0), TypeFacts.Number(expression.Sort, 1), TypeFacts.Number(expression.Sort, 2)],
            _ => [],
        };
        bool isConstant = expression.Parts is [string text] && texts.Contains(text);
        return isConstant ? [] : texts.Select(constant => Node.Text(expression.Sort, constant));
    }
}
