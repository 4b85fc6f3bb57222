using CotGen.Predictors;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>Chains with blocks, which have any length.</summary>
public sealed partial class LinearPredictor
{
    /// <summary>Rolls the predictor out into an array as long as the chain.</summary>
    /// <param name="prompt">A well-formed prompt.</param>
    /// <param name="limit">Tokens of a chain with blocks, at most.</param>
    /// <returns>The chain. One with blocks has ended if and only if its last token is END.</returns>
    /// <exception cref="ArgumentException">The prompt is not well formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ushort[] Generate(ReadOnlySpan<ushort> prompt, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        for (long room = Program.Layout.IsBounded ? ChainLength : GrowingChain.FirstRoom; ; room *= GrowingChain.Growth)
        {
            var chain = new ushort[Program.Layout.IsBounded ? room : Math.Min(room, limit)];
            int written = Generate(prompt, chain);
            if (written < chain.Length || chain.Length >= limit || chain[^1] == _tokens.End)
            {
                return written == chain.Length ? chain : chain[..written];
            }
        }
    }

    /// <summary>Rolls out many prompts of one length, each on its own, into chains of any length.</summary>
    /// <param name="prompts">n well-formed prompts of one length, one after another.</param>
    /// <param name="chains">Receives n chains, each in a part of the same length.</param>
    /// <param name="lengths">n numbers; each receives what <see cref="Generate(ReadOnlySpan{ushort}, Span{ushort})"/> returns for its prompt.</param>
    /// <exception cref="ArgumentException">
    /// A prompt is not well formed, prompts or parts are not whole, or a part is too short for a chain without blocks. Earlier chains may have been
    /// written.
    /// </exception>
    public void GenerateBatch(ReadOnlySpan<ushort> prompts, Span<ushort> chains, Span<int> lengths)
    {
        if (lengths.IsEmpty ? prompts.Length + chains.Length > 0 : prompts.Length % lengths.Length != 0 || chains.Length % lengths.Length != 0)
        {
            throw new ArgumentException($"{lengths.Length} prompts of one length do not make {prompts.Length} tokens, or their chains {chains.Length}.", nameof(lengths));
        }

        for (int i = 0; i < lengths.Length; i++)
        {
            int width = prompts.Length / lengths.Length, room = chains.Length / lengths.Length;
            lengths[i] = Generate(prompts.Slice(i * width, width), chains.Slice(i * room, room));
        }
    }

    private int GenerateBlocks(ReadOnlySpan<ushort> prompt, Span<ushort> chain)
    {
        if (_tokens.FindProblem(prompt).Kind != PromptProblemKind.None)
        {
            throw new ArgumentException(_tokens.FindProblem(prompt).Describe(Program), nameof(prompt));
        }

        Span<ushort> classes = _positions <= OnStack ? stackalloc ushort[OnStack] : Buffer(_positions);
        var cursor = new BlockCursor<ushort>(Program, _tokens, prompt, classes);
        int written = 0;
        while (!cursor.HasEnded && written < chain.Length)
        {
            chain[written++] = cursor.Write(SlotKernels.BestClass(_plan, in _plan.Slots[cursor.Slot], ref classes[0]));
        }

        return written;
    }

    private void EncodeSources(NextPlace place, ReadOnlySpan<ushort> context, Span<ushort> classes)
    {
        foreach (SourceWeights source in Weights.Slots[place.Slot].Sources.AsSpan())
        {
            int position = Program.Layout.PositionOf(source.Source, place.Width, place.Position);
            classes[_tokens.Frame.PositionOf(source.Source)] = (ushort)_tokens.MapAt(source.Source).ClassOf(context[position]);
        }
    }
}
