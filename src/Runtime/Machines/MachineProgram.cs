using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>
/// The program of a machine: rows of W cells and an end, one row per step. The prompt is a separator and the first row; every
/// row after it is the body once more. One rule per slot serves every width and any number of steps.
/// </summary>
public static class MachineProgram
{
    /// <summary>The program of <paramref name="machine"/>.</summary>
    /// <exception cref="LimitExceededException">The machine needs more than <see cref="Vocabulary.Limit"/> tokens.</exception>
    public static CotProgram Of(MachineDescription machine) =>
        new(machine.Name, Prompt(machine.Tokens), prologue: [], Body(machine), outputs: []);

    /// <summary>The machine that <paramref name="program"/> is the program of, or <see langword="null"/>.</summary>
    internal static MachineDescription? Find(CotProgram program) =>
        program.Body.Count == 2
        && program.Body[0].Meaning is CellMeaning { Machine: var machine }
        && program.Chain.Count == 2
        && program.Prompt.Select(Shape).SequenceEqual(Prompt(machine.Tokens).Select(Shape))
        && program.Body.Select(Shape).SequenceEqual(Body(machine).Select(Shape))
            ? machine
            : null;

    private static EquatableArray<PromptToken> Prompt(RowTokens tokens) =>
    [
        new PromptToken("", tokens.Separators),
        new PromptToken("cell", tokens.Cells) { IsRun = true },
        new PromptToken("", tokens.Separators),
    ];

    private static EquatableArray<Slot> Body(MachineDescription machine) =>
    [
        new Slot("cell", machine.Tokens.Cells, new CellMeaning(machine), SlotOrigin.None) { IsRun = true },
        new Slot("row end", machine.Tokens.Ends, new RowEndMeaning(machine), SlotOrigin.None),
    ];

    // Names and places do not matter.
    private static (ClassSet Classes, bool IsRun) Shape(PromptToken token) => (token.Classes, token.IsRun);

    private static (ClassSet Classes, Meaning Meaning, bool IsRun) Shape(Slot slot) => (slot.Classes, slot.Meaning, slot.IsRun);
}
