namespace CotGen.Lowering.OneStep;

/// <summary>The unknowns of one linear step: one weight for each class of each source and each class of the result.</summary>
/// <remarks>
/// Two gauges are fixed, which changes no lead: result class 0 scores 0 everywhere, and the first class of every source but the first
/// adds nothing. What is left are the unknowns.
/// </remarks>
internal sealed class StepFeatures(StepTable table)
{
    private readonly int[] _offsets = OffsetsOf(table);

    /// <summary>Number of unknowns.</summary>
    public int Count => _offsets[_offsets.Length - 1] * (table.ClassCount - 1);

    /// <summary>Number of the unknown, or -1 where the gauge makes it 0.</summary>
    public int NumberOf(int source, int sourceClass, int resultClass)
    {
        int row = source == 0 ? sourceClass : sourceClass - 1;
        return row < 0 || resultClass == 0 ? -1 : ((_offsets[source] + row) * (table.ClassCount - 1)) + resultClass - 1;
    }

    private static int[] OffsetsOf(StepTable table)
    {
        var offsets = new int[table.Sizes.Count + 1];
        for (int i = 0; i < table.Sizes.Count; i++)
        {
            offsets[i + 1] = offsets[i] + (i == 0 ? table.Sizes[i] : table.Sizes[i] - 1);
        }

        return offsets;
    }
}
