using CotGen.Programs;

namespace CotGen;

/// <summary>A linear next-token predictor learned from token sequences. It knows tokens and positions, no meanings.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TrainedModel
{
    private readonly Dictionary<int, int> _singles = [];

    internal TrainedModel(EquatableArray<TrainedSlot> slots, EquatableArray<Contradiction> contradictions)
    {
        Slots = slots;
        Contradictions = contradictions;
        for (int i = 0; i < slots.Count; i++)
        {
            if (slots[i].Support.Targets.IsSingle)
            {
                _singles.TryAdd(slots[i].Support.Targets.First.Tokens, i);
            }
        }
    }

    /// <summary>The rules, in the order of the support.</summary>
    public EquatableArray<TrainedSlot> Slots { get; }

    /// <summary>Source tuples that were followed by different tokens; they were left out.</summary>
    public EquatableArray<Contradiction> Contradictions { get; }

    /// <summary>True if every rule has the margin on all its rows.</summary>
    public bool IsConverged => Slots.All(static slot => slot.IsConverged);

    /// <summary>Updates of all rules.</summary>
    public long Updates => Slots.Sum(static slot => slot.Updates);

    /// <summary>The token that follows <paramref name="context"/>.</summary>
    /// <param name="context">The sequence so far, prompt included; the position after it is predicted.</param>
    /// <param name="rowLength">Tokens of a row, where rules depend on it.</param>
    /// <exception cref="ArgumentException">No rule predicts that position.</exception>
    public ushort NextToken(ReadOnlySpan<ushort> context, int rowLength = 0)
    {
        TrainedSlot slot = SlotAt(context.Length, rowLength)
            ?? throw new ArgumentException($"No rule predicts position {context.Length}.", nameof(context));
        Span<ushort> sources = slot.Sources.Count <= 64 ? stackalloc ushort[slot.Sources.Count] : new ushort[slot.Sources.Count];
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i] = context[slot.Support.Sources[i].PositionFor(context.Length, rowLength)];
        }

        return slot.Predict(sources);
    }

    private TrainedSlot? SlotAt(int position, int rowLength) => _singles.TryGetValue(position, out int single)
        ? Slots[single]
        : Slots.FirstOrDefault(slot => slot.Support.Targets.Contains(position, rowLength));
}
