using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// Proves a slot whose weights are exactly those of its meaning's closed form. The theorem stated with each rule in
/// <see cref="ClosedFormRules"/> gives the margin; what is left to show is that the meaning has a class for every tuple
/// that can occur.
/// </summary>
internal static class ClosedFormProof
{
    /// <summary>The proof, or <see langword="null"/> where the weights are others or closure is not shown this way.</summary>
    public static Proof? TryProve(SlotCase slot)
    {
        if (!HasClosedFormWeights(slot))
        {
            return null;
        }

        switch (slot.Meaning)
        {
            case ConstantMeaning:
                return slot.Classes.Count == 1 ? Proved("Constant", 1) : null;
            case LookupMeaning lookup:
                return Closure.OfLookup(lookup, slot.Classes) ? Proved("Lookup", 1) : null;
            case JointMeaning joint:
                return Closure.OfJoint(joint, slot.Classes) ? Proved("Joint", 1) : null;
            case SelectMeaning select:
                return Closure.OfSelect(select, slot.Classes) ? Proved("Select", 1) : null;
            case ThresholdMeaning threshold:
                return Closure.OfThreshold(threshold, slot.Classes) ? Proved("Threshold", 1) : null;
            case MovingThresholdMeaning moving:
                return Closure.OfMovingThreshold(moving, slot.Classes) ? Proved("Moving threshold", 1) : null;
            case ExtremumMeaning extremum:
                return Closure.OfExtremum(extremum, slot.Classes) ? Proved("Extremum", 1) : null;
            case AffineMeaning affine:
                return TryProveSum(slot, "Affine", affine.Form);
            case RemainderMeaning remainder:
                return TryProveSum(slot, "Remainder", Closure.SumOf(remainder));
            case CarryMeaning carry:
                return Closure.OfCarry(carry, slot.Classes, slot.Program.ClassesAt) ? Proved("Carry", 1) : null;
            case CellMeaning or RowEndMeaning:
                return slot.Program.Machine is { } machine ? MachineProof.OfConstructed(slot.Meaning, machine) : null;
            default:
                return null;
        }
    }

    private static bool HasClosedFormWeights(SlotCase slot)
    {
        try
        {
            return slot.Weights.Equals(ClosedFormRules.TryBuild(slot.Slot, slot.Program.ClassesAt));
        }
        catch (LimitExceededException)
        {
            return false;
        }
    }

    // Affine: ahead of a neighbour by the gap between both, and of others by more.
    private static Proof? TryProveSum(SlotCase slot, string rule, LinearForm form) =>
        Closure.OfSum(slot.Program, form, slot.Classes, out EquatableArray<Address> dependencies)
            ? Proved(rule, LeastGap(slot.Classes)) with { Dependencies = dependencies.Select(slot.DependencyOn).ToEquatableArray() }
            : null;

    private static long LeastGap(ClassSet classes)
    {
        long least = long.MaxValue;
        for (int v = 1; v < classes.Count; v++)
        {
            least = Math.Min(least, classes[v] - classes[v - 1]);
        }

        return classes.Count == 1 ? 1 : least;
    }

    private static Proof Proved(string rule, long margin) =>
        new(rule, ProofStatus.Proved, ProofMethod.ClosedForm, Rows: 0, margin, Dependencies: [], Failure: null);
}
