using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>All slots of a chain by their weights: for 32 prompts at a time where the machine and the slot allow it, else row by row.</summary>
internal sealed class LinearKernel : IChainKernel
{
    private readonly PredictionPlan _plan;
    private readonly PackedSlot?[] _lanes;

    public LinearKernel(CotProgram program, LinearWeights weights, PredictionPlan plan, bool withLanes)
    {
        _plan = plan;
        var frame = new BlockFrame(program);
        var tables = new Dictionary<EquatableArray<ushort>, AlignedBuffer<ushort>>();
        _lanes = [.. weights.Slots.Select((slot, i) => withLanes && slot.Sources.Count is > 0 and <= PackedKernel.MaxSources ? ScorePacking.TryPack(slot, frame, plan.Slots[i].Position, tables) : null)];
    }

    /// <inheritdoc/>
    public int Lanes => ScorePacking.Lanes;

    /// <summary>Slots whose lanes are prompts.</summary>
    internal int PackedSlots => _lanes.Count(static slot => slot is not null);

    /// <summary>What a slot reads.</summary>
    public ReadOnlySpan<SourcePlan> SourcesOf(int slot) => _plan.Sources.AsSpan(_plan.Slots[slot].FirstSource, _plan.Slots[slot].SourceCount);

    /// <inheritdoc/>
    public void Run(Span<ushort> classes, int stride, int count)
    {
        for (int i = 0; i < _lanes.Length; i++)
        {
            RunSlot(i, classes, stride, count, isKnown: true);
        }
    }

    /// <summary>Writes the classes of one slot.</summary>
    /// <param name="slot">Its number.</param>
    /// <param name="classes">Positions x <paramref name="stride"/> class numbers.</param>
    /// <param name="stride">Distance of two positions, a multiple of <see cref="Lanes"/>.</param>
    /// <param name="count">Number of prompts.</param>
    /// <param name="isKnown">Whether every source's token is one of its classes: only rows have a zero row for the others.</param>
    public void RunSlot(int slot, Span<ushort> classes, int stride, int count, bool isKnown)
    {
        if (isKnown && _lanes[slot] is { } lanes)
        {
            PackedKernel.Run(lanes, classes, stride, count);
        }
        else
        {
            SlotKernels.Run(_plan, in _plan.Slots[slot], new PromptBlock { Classes = classes, Stride = stride, Count = count });
        }
    }
}
