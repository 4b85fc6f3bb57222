using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>Which slot follows a context.</summary>
internal static class ContextShape
{
    /// <summary>The number of the next slot; throws <see cref="ArgumentException"/> where the prompt is not complete or the chain is.</summary>
    public static int NextSlot(CotProgram program, ReadOnlySpan<ushort> context)
    {
        int slot = context.Length - program.Prompt.Count;
        return (uint)slot < (uint)program.Chain.Count ? slot : throw Problem(program, context);
    }

    private static ArgumentException Problem(CotProgram program, ReadOnlySpan<ushort> context) => new(
        $"A context of {program.Name} has {program.Prompt.Count} prompt tokens and up to {program.Chain.Count - 1} chain tokens; this one has {context.Length} tokens.",
        nameof(context));
}
