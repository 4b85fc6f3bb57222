using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Predictors;

/// <summary>The place of the next token: which slot it is, at which chain position, behind a prompt of which width.</summary>
internal readonly record struct NextPlace(int Slot, int Position, int Width);

/// <summary>Which slot follows a context.</summary>
internal static class ContextShape
{
    /// <summary>The place behind <paramref name="context"/>; throws <see cref="ArgumentException"/> where the prompt is not complete or the chain is.</summary>
    public static NextPlace NextPlace(CotProgram program, ProgramTokens tokens, ReadOnlySpan<ushort> context)
    {
        ProgramLayout layout = program.Layout;
        int width = layout.HasRuns ? WidthOf(layout, tokens, context) : 1;
        int position = context.Length - layout.PromptLength(width);
        bool isComplete = layout.IsBounded ? position >= program.Chain.Count : position > 0 && context[^1] == tokens.End;
        return position >= 0 && !isComplete ? new NextPlace(layout.SlotAt(width, position), position, width) : throw Problem(program, context);
    }

    // The prompt ends at the first of its closing marks that can be one.
    private static int WidthOf(ProgramLayout layout, ProgramTokens tokens, ReadOnlySpan<ushort> context)
    {
        ClassMap mark = tokens.Prompt[^1];
        int width = 1;
        while (layout.PromptLength(width) <= context.Length && mark.ClassOf(context[layout.PromptLength(width) - 1]) == mark.Count)
        {
            width++;
        }

        return width;
    }

    private static ArgumentException Problem(CotProgram program, ReadOnlySpan<ushort> context) => new(
        program.Layout.IsBounded
            ? $"A context of {program.Name} has {program.Layout.PromptText} prompt tokens and up to {program.Chain.Count - 1} chain tokens; this one has {context.Length} tokens."
            : $"A context of {program.Name} has {program.Layout.PromptText} prompt tokens and chain tokens up to END; this one has {context.Length} tokens.",
        nameof(context));
}
