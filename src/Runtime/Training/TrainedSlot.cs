using CotGen.Programs;

namespace CotGen;

/// <summary>One learned linear rule, in tokens: the score of class v is <c>Bias[v]</c> plus a row entry per source; the first greatest wins.</summary>
/// <param name="Support">What the rule predicts and reads.</param>
/// <param name="Classes">The tokens seen at the targets, ascending.</param>
/// <param name="Bias">One weight per class.</param>
/// <param name="Sources">The rows, source by source.</param>
/// <param name="RowCount">Distinct rows that it was trained on.</param>
/// <param name="Updates">Updates made, those of the model that it went on from included.</param>
/// <param name="Epochs">Passes over the rows, the last one without an update if it converged.</param>
/// <param name="IsConverged">True if the right class leads by the margin on every row, and no row was contradicted.</param>
/// <param name="Margin">The least lead of the right class on a row; 0 where there are fewer than two classes or no rows.</param>
/// <param name="AskedMargin">The lead that training asked for, beta.</param>
/// <param name="IsFromZero">True if the weights began at zero, so that the mistake bound holds.</param>
public sealed record TrainedSlot(
    SlotSupport Support,
    EquatableArray<ushort> Classes,
    EquatableArray<int> Bias,
    EquatableArray<TrainedSource> Sources,
    int RowCount,
    long Updates,
    int Epochs,
    bool IsConverged,
    long Margin,
    int AskedMargin,
    bool IsFromZero)
{
    /// <summary>Sum of the squares of all weights.</summary>
    public double SquaredNorm => Bias.Concat(Sources.SelectMany(static source => source.Rows)).Sum(static weight => (double)weight * weight);

    /// <summary>The greatest number of updates that <see cref="CotGen.MistakeBound"/> allows, given a reference rule's squared norm; <see langword="null"/> for a random start.</summary>
    public double? MistakeBound(double referenceSquaredNorm) =>
        IsFromZero ? CotGen.MistakeBound.Of(Sources.Count, AskedMargin, referenceSquaredNorm) : null;

    /// <summary>Writes the scores of all classes.</summary>
    /// <param name="sources">The token at each source; one that was never seen there weighs nothing.</param>
    /// <param name="scores">Receives one score per class.</param>
    public void Scores(ReadOnlySpan<ushort> sources, Span<long> scores)
    {
        for (int v = 0; v < Bias.Count; v++)
        {
            scores[v] = Bias[v];
        }

        for (int i = 0; i < Sources.Count; i++)
        {
            int row = Sources[i].Tokens.AsSpan().BinarySearch(sources[i]);
            ReadOnlySpan<int> weights = row < 0 ? [] : Sources[i].Rows.AsSpan().Slice(row * Bias.Count, Bias.Count);
            for (int v = 0; v < weights.Length; v++)
            {
                scores[v] += weights[v];
            }
        }
    }

    /// <summary>The token that follows, given the token at each source; 0 where no class was ever seen.</summary>
    public ushort Predict(ReadOnlySpan<ushort> sources)
    {
        var scores = new long[Bias.Count];
        Scores(sources, scores);
        int best = 0;
        for (int v = 1; v < scores.Length; v++)
        {
            best = scores[v] > scores[best] ? v : best;
        }

        return Classes.Count == 0 ? (ushort)0 : Classes[best];
    }
}

/// <summary>The weights of one source of a learned rule.</summary>
/// <param name="Tokens">The tokens seen there, ascending.</param>
/// <param name="Rows">Row-major: tokens x classes of the rule.</param>
public sealed record TrainedSource(EquatableArray<ushort> Tokens, EquatableArray<int> Rows);
