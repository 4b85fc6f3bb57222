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
        return new LinearWeights(program.Chain
            .Select(slot => ClosedFormRules.TryBuild(slot, program.ClassesAt) ?? Found(slot, found))
            .ToEquatableArray());
    }

    private static SlotWeights Found(Slot slot, FoundWeights found) =>
        SeparableProblem.Of(slot) is { } problem && found.Find(problem) is { } weights
            ? weights.For((OperationMeaning)slot.Meaning)
            : throw new ArgumentException($"No linear rule was found for slot '{slot.Name}'.");
}
