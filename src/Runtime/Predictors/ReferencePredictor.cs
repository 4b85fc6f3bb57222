using CotGen.Predictors;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>
/// The linear next-token predictor by its definition: <c>score[v] = bias[v] + sum of the sources' rows</c>, the first greatest
/// score wins. Slow and plain: every faster predictor must write the same tokens.
/// </summary>
/// <remarks>A token that is none of its position's classes has no feature: its row is zero. Immutable and thread-safe.</remarks>
public sealed class ReferencePredictor : IBatchPredictor
{
    private readonly ProgramTokens _tokens;

    /// <summary>A predictor with any weights of the program's shape, built or learned.</summary>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The weights do not fit the program's slots; the message says which one.</exception>
    public ReferencePredictor(CotProgram program, LinearWeights weights)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(weights);
        WeightShape.Require(program, weights);
        Program = program;
        Weights = weights;
        _tokens = ProgramTokens.Of(program);
    }

    /// <summary>The program.</summary>
    public CotProgram Program { get; }

    /// <summary>The weights.</summary>
    public LinearWeights Weights { get; }

    /// <summary>Computes the scores of the classes of the next token.</summary>
    /// <param name="context">The prompt's tokens, then the chain's tokens so far.</param>
    /// <param name="scores">Receives one score per class of the next slot.</param>
    /// <exception cref="ArgumentException">The context has no next slot, or <paramref name="scores"/> is too short.</exception>
    public void Scores(ReadOnlySpan<ushort> context, Span<long> scores)
    {
        NextPlace place = ContextShape.NextPlace(Program, _tokens, context);
        SlotWeights slot = Weights.Slots[place.Slot];
        if (scores.Length < slot.ClassCount)
        {
            throw new ArgumentException($"The next slot has {slot.ClassCount} classes; there is room for {scores.Length} scores.", nameof(scores));
        }

        for (int v = 0; v < slot.ClassCount; v++)
        {
            scores[v] = slot.Bias[v];
        }

        foreach (SourceWeights source in slot.Sources)
        {
            AddRow(source, context, place, scores[..slot.ClassCount]);
        }
    }

    /// <summary>The token that follows <paramref name="context"/>.</summary>
    /// <param name="context">The prompt's tokens, then the chain's tokens so far.</param>
    /// <exception cref="ArgumentException">The context has no next slot.</exception>
    public ushort NextToken(ReadOnlySpan<ushort> context)
    {
        int slot = ContextShape.NextPlace(Program, _tokens, context).Slot;
        var scores = new long[Weights.Slots[slot].ClassCount];
        Scores(context, scores);
        return _tokens.Chain[slot].Tokens[Array.IndexOf(scores, scores.Max())];
    }

    /// <inheritdoc/>
    public void GenerateBatch(
        TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism = 1, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        BatchRun.Run(Program, Generate, prompts, chains, maxDegreeOfParallelism, progress, cancellationToken);

    private int Generate(TokenColumns prompts, TokenColumns chains, int start, int count)
    {
        var context = new ushort[prompts.Length + chains.Length];
        for (int p = start; p < start + count; p++)
        {
            prompts.CopySequence(p, context);
            if (_tokens.FindProblem(context.AsSpan(0, prompts.Length)).Kind != PromptProblemKind.None)
            {
                return p;
            }

            for (int i = 0; i < chains.Length; i++)
            {
                chains[i][p] = context[prompts.Length + i] = NextToken(context.AsSpan(0, prompts.Length + i));
            }
        }

        return -1;
    }

    private void AddRow(SourceWeights source, ReadOnlySpan<ushort> context, NextPlace place, Span<long> scores)
    {
        ClassMap map = _tokens.MapAt(source.Source);
        int x = map.ClassOf(context[Program.Layout.PositionOf(source.Source, place.Width, place.Position)]);
        if (x == map.Count)
        {
            return;
        }

        for (int v = 0; v < scores.Length; v++)
        {
            scores[v] += source.Rows[(x * scores.Length) + v];
        }
    }
}
