namespace CotGen.Programs;

/// <summary>Refuses programs whose parts do not fit together.</summary>
internal static class ProgramValidation
{
    /// <summary>Throws <see cref="ArgumentException"/> that says what does not fit.</summary>
    public static void Validate(CotProgram program)
    {
        ValidatePrompt(program);
        ValidateEntry(program);
        for (int i = 0; i < program.Chain.Count; i++)
        {
            ValidateSlot(program, i);
        }

        foreach (ProgramOutput output in program.Outputs)
        {
            Require(output.Slot >= 0 && output.Slot < program.TokenCount, $"Output '{output.Name}' names slot {output.Slot}; there are {program.TokenCount}.");
            string? problem = output.View is { } view ? ProgramShape.ProblemOf(view, program.Chain[output.Slot].Classes) : null;
            Require(problem is null, $"Output '{output.Name}': {problem}.");
        }
    }

    private static void ValidatePrompt(CotProgram program)
    {
        Require(program.Layout.HasRuns || !program.Chain.Any(static slot => slot.IsRun), "A slot is a run, but no prompt token says how often it repeats.");
        foreach (PromptToken token in program.Prompt)
        {
            string? problem = ProgramShape.ProblemOf(token.Classes);
            Require(problem is null, $"Prompt token '{token.Name}': {problem}.");
        }
    }

    private static void ValidateEntry(CotProgram program)
    {
        int entry = program.Layout.EntryLength;
        if (entry == 0)
        {
            return;
        }

        Require(entry < program.Body.Count, $"The entry has {entry} slots, but the body only {program.Body.Count}.");
        for (int i = 0; i < entry; i++)
        {
            Require(
                program.Chain[program.Chain.Count - program.Body.Count - entry + i].Classes == program.Body[i].Classes,
                $"Slot {i} of the entry does not have the classes of the body's slot in its place.");
        }

        Require(!program.Chain.Any(static slot => slot.IsRun), "Blocks that read each other hold no runs.");
        Require(
            program.Chain.All(slot => slot.Meaning is not PhasedMeaning phased || (phased.Control == program.Control && phased.Control.Offset < entry)),
            "Phases are told apart by one token of the block, which the entry writes in the first block.");
    }

    private static void ValidateSlot(CotProgram program, int number)
    {
        Slot slot = program.Chain[number];
        foreach (Address source in slot.Meaning.Sources)
        {
            Require(program.Layout.IsBefore(source, number), $"Slot {number} ('{slot.Name}') reads {source}, which does not come before it.");
            string? union = source.Kind == AddressKind.Input ? ProgramShape.ProblemOf(program.ClassesAt(source)) : null;
            Require(union is null, $"Slot {number} ('{slot.Name}') reads {source}: {union}.");
        }

        string? problem = ProgramShape.ProblemOf(slot, program.ClassesAt);
        Require(problem is null, $"Slot {number} ('{slot.Name}'): {problem}.");
        Require(
            slot.Meaning is not PhasedMeaning || program.Layout.EntryLength == 0 || number >= program.Chain.Count - program.Body.Count,
            $"Slot {number} ('{slot.Name}') has phases, but stands outside the body.");
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException(problem);
        }
    }
}
