using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>The weights of one operation in a program, as <see cref="FoundWeights"/> takes them.</summary>
/// <param name="Name">The slot's name.</param>
/// <param name="Slot">Number of the slot.</param>
/// <param name="Phase">Number of the phase, where the slot has phases.</param>
/// <param name="Problem">The operation.</param>
/// <param name="Weights">Its weights.</param>
internal sealed record FoundTable(string Name, int Slot, int? Phase, SeparableProblem Problem, SeparableWeights Weights)
{
    /// <summary>The tables of all operations, slot by slot.</summary>
    public static IEnumerable<FoundTable> Of(LoweredProgram lowered) =>
        Enumerable.Range(0, lowered.Program.Chain.Count).SelectMany(i => Of(lowered, i)).OfType<FoundTable>();

    private static IEnumerable<FoundTable?> Of(LoweredProgram lowered, int number)
    {
        Slot slot = lowered.Program.Chain[number];
        SlotWeights weights = lowered.Weights.Slots[number];
        return slot.Meaning is PhasedMeaning phased
            ? Enumerable.Range(0, phased.Phases.Count).Select(phase => OfPhase(PhasePart.Of(lowered.Program, slot, phase), weights, number, phase))
            : [SeparableProblem.Of(slot) is { IsSearched: true } problem ? new FoundTable(slot.Name, number, Phase: null, problem, All((OperationMeaning)slot.Meaning, weights)) : null];
    }

    private static SeparableWeights All(OperationMeaning meaning, SlotWeights weights) =>
        new(weights.Bias, RowsOf(meaning.Left.Source, weights), RowsOf(meaning.Right.Source, weights));

    // The control token's rows hold the gate as well, so an operation that reads it is searched for again.
    private static FoundTable? OfPhase(PhasePart part, SlotWeights weights, int number, int phase) =>
        SeparableProblem.Of(part.Slot) is { IsSearched: true } problem && part.Slot.Meaning is OperationMeaning meaning && meaning.Left.Source != part.Control && meaning.Right.Source != part.Control
            ? new FoundTable(part.Slot.Name, number, phase, problem, new SeparableWeights(
                EquatableArray.Create(weights.Bias.AsSpan().Slice(part.First, part.Slot.Classes.Count)),
                Cut(part, meaning.Left.Source, weights),
                Cut(part, meaning.Right.Source, weights)))
            : null;

    private static EquatableArray<int> Cut(PhasePart part, Address source, SlotWeights weights)
    {
        EquatableArray<int> rows = RowsOf(source, weights);
        int count = part.Slot.Classes.Count;
        return part.Kept(source).Numbers
            .SelectMany(x => Enumerable.Range((x * weights.ClassCount) + part.First, count).Select(at => rows[at]))
            .ToEquatableArray();
    }

    private static EquatableArray<int> RowsOf(Address source, SlotWeights weights) => weights.Sources.First(rows => rows.Source == source).Rows;
}
