namespace CotGen.Programs;

/// <summary>The integer weights of a linear next-token predictor for a program, slot by slot, END included.</summary>
/// <param name="Slots">One rule per slot of <see cref="CotProgram.Chain"/>.</param>
public sealed record LinearWeights(EquatableArray<SlotWeights> Slots)
{
    /// <summary>Number of weights, biases included.</summary>
    public long Count => Slots.Sum(static slot => slot.Bias.Count + slot.Sources.Sum(static source => (long)source.Rows.Count));
}

/// <summary>
/// One linear rule: the score of class v is <c>Bias[v] + sum over sources of Rows[x * classes + v]</c>, x the class of the
/// source's token; the first greatest score wins.
/// </summary>
/// <param name="Bias">One integer per class.</param>
/// <param name="Sources">The places that are read, each with its rows.</param>
public sealed record SlotWeights(EquatableArray<int> Bias, EquatableArray<SourceWeights> Sources)
{
    /// <summary>Number of classes of the slot.</summary>
    public int ClassCount => Bias.Count;
}

/// <summary>The weights of one source: a row of one integer per class of the slot, for each class of the source.</summary>
/// <param name="Source">The place that is read.</param>
/// <param name="Rows">Row-major: source classes x slot classes.</param>
public sealed record SourceWeights(Address Source, EquatableArray<int> Rows);
