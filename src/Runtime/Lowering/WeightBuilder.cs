using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>Constructs the weights of a program: closed forms from the meanings, found weights where there is none.</summary>
public static class WeightBuilder
{
    /// <summary>Builds the weights of every slot of <paramref name="program"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="found">Tables for the slots without a closed form; what is missing is searched for, with the same result.</param>
    /// <exception cref="LimitExceededException">A weight leaves 32 bits, or a machine is too large for tables (<see cref="MachineWeights.DenseLimit"/>).</exception>
    /// <exception cref="ArgumentException">A slot has neither a closed form nor weights that the search finds.</exception>
    public static LinearWeights Build(CotProgram program, FoundWeights? found = null)
    {
        found ??= new FoundWeights();
        return new LinearWeights(program.Chain.Select(slot => Build(program, slot, found)).ToEquatableArray());
    }

    private static SlotWeights Build(CotProgram program, Slot slot, FoundWeights found)
    {
        found.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return slot.Meaning is PhasedMeaning
                ? PhasedRules.Build(program, slot, (part, classesAt) => Build(part, classesAt, found))
                : Build(slot, program.ClassesAt, found);
        }
        catch (OverflowException)
        {
            throw new LimitExceededException(LimitKind.Range, slot.Name, long.MaxValue, int.MaxValue, slot.Origin);
        }
    }

    private static SlotWeights Build(Slot slot, Func<Address, ClassSet> classesAt, FoundWeights found) =>
        ClosedFormRules.TryBuild(slot, classesAt)
        ?? (SeparableProblem.Of(slot) is { } problem && found.Find(problem) is { } weights
            ? weights.For((OperationMeaning)slot.Meaning)
            : throw new ArgumentException($"No linear rule was found for slot '{slot.Name}'."));
}
