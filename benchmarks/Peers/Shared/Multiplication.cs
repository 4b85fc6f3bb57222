using CotGen.Benchmarks;
using CotGen.Benchmarks.Gate;
using CotGen.Programs;

namespace CotGen.Peers;

/// <summary>The predictor of 4x4 multiplication as tables, and the border between its tokens and its classes.</summary>
internal static class Multiplication
{
    public const int PromptLength = Arithmetic.MultiplyCot.PromptLength;
    public const int ChainLength = Arithmetic.MultiplyCot.ChainLength;

    private static readonly CotProgram s_program = Arithmetic.MultiplyCot.Program;

    // The token of each class, position by position.
    private static readonly ushort[][] s_tokens =
        [.. s_program.Prompt.Select(static token => token.Classes).Concat(s_program.Chain.Select(static slot => slot.Classes)).Select(s_program.Vocabulary.NumbersOf)];

    /// <summary>All slots, END included.</summary>
    public static IReadOnlyList<SlotTables> Slots { get; } = [.. Arithmetic.MultiplyCot.Predictor.Weights.Slots.Select(static slot => SlotTables.Of(s_program, slot))];

    /// <summary>Slots whose class depends on the prompt.</summary>
    public static IEnumerable<int> PredictedSlots { get; } = [.. Enumerable.Range(0, ChainLength).Where(static slot => Slots[slot].Sources.Length > 0)];

    /// <summary>Positions of the prompt that some slot reads: separators are not among them.</summary>
    public static IEnumerable<int> ReadPositions { get; } =
        [.. Slots.SelectMany(static slot => slot.Sources).Select(static source => source.Position).Where(static position => position < PromptLength).Distinct().Order()];

    /// <summary>Number of classes of a position, counted from the first token of the prompt through the chain.</summary>
    public static int ClassCountAt(int position) => s_tokens[position].Length;

    /// <summary>Hands <paramref name="count"/> prompts to a rollout.</summary>
    public static void Load(IRollout rollout, Prompts prompts, int first, int count)
    {
        var classes = new long[count];
        foreach (int position in ReadPositions)
        {
            for (int i = 0; i < count; i++)
            {
                classes[i] = Array.IndexOf(s_tokens[position], prompts[first + i][position]);
            }

            rollout.SetPrompt(position, classes);
        }
    }

    /// <summary>Writes the chains that a rollout left.</summary>
    public static void Store(IRollout rollout, Prompts prompts, int first, int count)
    {
        var classes = new long[count];
        for (int slot = 0; slot < ChainLength; slot++)
        {
            if (Slots[slot].Sources.Length > 0)
            {
                rollout.CopySlot(slot, classes);
            }
            else
            {
                Array.Fill(classes, Slots[slot].Constant);
            }

            for (int i = 0; i < count; i++)
            {
                prompts.ChainOf(first + i)[slot] = s_tokens[PromptLength + slot][classes[i]];
            }
        }
    }
}
