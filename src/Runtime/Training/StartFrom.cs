namespace CotGen.Training;

/// <summary>Carries the weights of a trained rule over to more data; tokens that are new begin at zero.</summary>
internal static class StartFrom
{
    /// <summary>Writes the rule's weights to where <paramref name="layout"/> keeps them; classes and tokens that the data no longer show are dropped.</summary>
    public static void Copy(TrainedSlot start, RuleLayout layout, Span<int> weights)
    {
        CopyRow(start.Bias.AsSpan(), start, layout, weights, row: 0);
        int first = 1;
        for (int i = 0; i < layout.Tokens.Length; i++)
        {
            TrainedSource source = start.Sources[i];
            for (int x = 0; x < source.Tokens.Count; x++)
            {
                int row = Array.BinarySearch(layout.Tokens[i], source.Tokens[x]);
                if (row >= 0)
                {
                    CopyRow(source.Rows.AsSpan().Slice(x * start.Classes.Count, start.Classes.Count), start, layout, weights, first + row);
                }
            }

            first += layout.Tokens[i].Length;
        }
    }

    private static void CopyRow(ReadOnlySpan<int> from, TrainedSlot start, RuleLayout layout, Span<int> weights, int row)
    {
        Span<int> to = weights.Slice(row * layout.Classes.Length, layout.Classes.Length);
        for (int v = 0; v < from.Length; v++)
        {
            int index = layout.ClassOf(start.Classes[v]);
            if (index >= 0)
            {
                to[index] = from[v];
            }
        }
    }
}
