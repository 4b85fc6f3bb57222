namespace CotGen.Training;

/// <summary>Adds up what threads finish and reports it in order, so that no figure ever goes back.</summary>
internal sealed class ProgressGate(IProgress<TrainingProgress>? progress, int slotCount)
{
    private readonly Lock _lock = new();
    private TrainingProgress _now = new(0, slotCount, 0, 0);

    public void Finish(TrainedSlot slot)
    {
        lock (_lock)
        {
            _now = _now with
            {
                SlotsDone = _now.SlotsDone + 1,
                SlotsConverged = _now.SlotsConverged + (slot.IsConverged ? 1 : 0),
                Updates = _now.Updates + slot.Updates,
            };
            progress?.Report(_now);
        }
    }
}
