using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>Says why slots are not proved.</summary>
internal static class OpenSlots
{
    public static EquatableArray<OpenSlot> Of(Certificate certificate, TrainedModel model, FailingTuple[] failing)
    {
        ILookup<int, FailingTuple> bySlot = failing.ToLookup(static tuple => tuple.Slot);
        return certificate.Slots
            .Select((slot, i) => (Slot: slot, Index: i))
            .Where(static pair => pair.Slot.Status != ProofStatus.Proved)
            .Select(pair => new OpenSlot(pair.Index, pair.Slot.Name, Reason(pair.Slot, model.Slots[pair.Index], bySlot[pair.Index].Count()), bySlot[pair.Index].Count()))
            .ToEquatableArray();
    }

    private static string Reason(SlotCertificate slot, TrainedSlot trained, int failing)
    {
        if (!trained.IsConverged)
        {
            return $"no margin on its {Integers.Text(trained.RowCount)} rows after {Integers.Text(trained.Epochs)} epochs: perhaps no linear rule of these sources exists";
        }

        return failing > 0 ? $"{Integers.Text(failing)} source tuples fail that the budgets of searches, rows and rounds left out"
            : slot.Failure is { Right: < 0 } ? "its meaning has no class for a source tuple that may occur"
            : "too many source tuples to judge";
    }
}
