namespace CotGen.Training;

/// <summary>Reads the rows of one rule out of the training data.</summary>
internal static class RowCollector
{
    public static DistinctRows Collect(TrainingData data, int slot)
    {
        SlotSupport support = data.Support[slot];
        var rows = new DistinctRows(support.Sources.Count);
        var row = new ushort[support.Sources.Count + 1];
        for (int i = 0; i < data.Sequences.Count; i++)
        {
            Collect(rows, row, support, data.Sequences[i], data.Sequences.RowLength(i));
        }

        foreach (SlotRow single in data.SlotRows)
        {
            if (single.Slot == slot)
            {
                single.Sources.AsSpan().CopyTo(row);
                row[^1] = single.Token;
                rows.Add(row);
            }
        }

        return rows;
    }

    private static void Collect(DistinctRows rows, ushort[] row, SlotSupport support, ReadOnlySpan<ushort> tokens, int rowLength)
    {
        int step = support.Targets.Step.In(rowLength), width = support.Targets.Width.In(rowLength);
        for (int group = support.Targets.First.In(rowLength); group < tokens.Length; group += step)
        {
            int end = Math.Min(group + width, tokens.Length);
            for (int target = group; target < end; target++)
            {
                for (int i = 0; i < row.Length - 1; i++)
                {
                    row[i] = tokens[support.Sources[i].PositionFor(target, rowLength)];
                }

                row[^1] = tokens[target];
                rows.Add(row);
            }

            if (step == 0)
            {
                break;
            }
        }
    }
}
