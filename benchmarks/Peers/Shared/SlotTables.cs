using CotGen.Programs;

namespace CotGen.Peers;

/// <summary>
/// One slot of the predictor as a sum of table rows: the scores of a prompt are, added over the sources, the row of the source's class. Biases are
/// part of the first source's rows, which saves a peer an addition.
/// </summary>
/// <param name="ClassCount">Scores of a row, as many as the slot has classes.</param>
/// <param name="Sources">The tables; none if the slot is the same for all prompts.</param>
/// <param name="Constant">The class of a slot without sources.</param>
internal sealed record SlotTables(int ClassCount, SourceTable[] Sources, int Constant)
{
    /// <summary>The factor of packed scores; more than the number of classes.</summary>
    public const int PackingFactor = 64;

    public static SlotTables Of(CotProgram program, SlotWeights slot)
    {
        var sources = new SourceTable[slot.Sources.Count];
        for (int i = 0; i < sources.Length; i++)
        {
            int[] rows = [.. slot.Sources[i].Rows];
            for (int j = 0; i == 0 && j < rows.Length; j++)
            {
                rows[j] += slot.Bias[j % slot.ClassCount];
            }

            sources[i] = new SourceTable(program.Layout.PositionOf(slot.Sources[i].Source, width: 1, position: 0), rows);
        }

        ReadOnlySpan<int> bias = slot.Bias.AsSpan();
        return new SlotTables(slot.ClassCount, sources, bias.IndexOf(slot.Bias.Max()));
    }

    /// <summary>The tables whose sums are <c>class - 64 x score</c>: the least sum modulo 64 is the first class with the greatest score.</summary>
    public SlotTables Packed()
    {
        if (ClassCount > PackingFactor)
        {
            throw new InvalidOperationException($"A slot has {ClassCount} classes; {PackingFactor} can be packed.");
        }

        return this with { Sources = [.. Sources.Select((source, i) => new SourceTable(source.Position, [.. source.Rows.Select((score, j) => (i == 0 ? j % ClassCount : 0) - (PackingFactor * score))]))] };
    }

    /// <summary>Sums of rows, whole or in part, must be exact in the number type of the scores.</summary>
    /// <param name="limit">The greatest magnitude up to which every integer is one of the type's numbers.</param>
    public SlotTables RequireExact(long limit)
    {
        long greatest = Sources.Sum(static source => Math.Max(0L, source.Rows.Max())), least = Sources.Sum(static source => Math.Min(0L, source.Rows.Min()));
        return greatest <= limit && -least <= limit
            ? this
            : throw new InvalidOperationException($"Scores are in {least}..{greatest}; the type is exact up to {limit}.");
    }
}

/// <summary>The rows of one source.</summary>
/// <param name="Position">Where the source stands, counted from the first token of the prompt through the chain.</param>
/// <param name="Rows">Row-major: source classes x slot classes.</param>
internal sealed record SourceTable(int Position, int[] Rows);
