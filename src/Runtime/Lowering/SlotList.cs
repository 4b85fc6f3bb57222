using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>The chain as it grows, or what a block holds at one program point; equal slots are one, and every bound is kept.</summary>
/// <param name="limits">The bounds.</param>
/// <param name="blockOffset">The place in the block of the first slot; <see langword="null"/> for the chain itself.</param>
internal sealed class SlotList(DataflowLimits limits, int? blockOffset = null)
{
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<(Meaning Meaning, ClassSet Classes, string Mark), Address> _known = [];

    /// <summary>The slot with number <paramref name="index"/>.</summary>
    public Slot this[int index] => _slots[index];

    /// <summary>Number of slots.</summary>
    public int Count => _slots.Count;

    /// <summary>True if there is a slot with these classes and this meaning.</summary>
    public bool Has(ClassSet classes, Meaning meaning) => _known.ContainsKey((meaning, classes, ""));

    /// <summary>Adds a slot, or finds the equal one; a mark wants its own name, too.</summary>
    public Address Add(NodeLabel label, ClassSet classes, Meaning meaning)
    {
        string mark = label.Rank == NameRank.Mark ? label.Name : "";
        if (_known.TryGetValue((meaning, classes, mark), out Address known))
        {
            return known;
        }

        CheckClasses(label, classes.Count);
        if (_slots.Count >= limits.MaxSlots)
        {
            throw new LimitExceededException(LimitKind.Slots, label.Name, _slots.Count + 1L, limits.MaxSlots, label.Origin);
        }

        Address address = blockOffset is { } first ? Address.Block(first + _slots.Count) : Address.Prologue(_slots.Count);
        _slots.Add(new Slot(label.Name, classes, meaning, label.Origin));
        _known[(meaning, classes, mark)] = address;
        if (!_known.ContainsKey((meaning, classes, "")))
        {
            _known.Add((meaning, classes, ""), address);
        }

        return address;
    }

    /// <summary>Gives a slot its sentence, unless it has one.</summary>
    public void Tell(int index, EquatableArray<SentencePart> sentence)
    {
        if (_slots[index].Sentence.Count == 0)
        {
            _slots[index] = _slots[index] with { Sentence = sentence };
        }
    }

    /// <summary>Refuses a slot with more classes than allowed before they are listed.</summary>
    public void CheckClasses(NodeLabel label, long count)
    {
        if (count > limits.MaxClasses)
        {
            throw new LimitExceededException(LimitKind.Classes, label.Name, count, limits.MaxClasses, label.Origin);
        }
    }

    /// <summary>The slots in order.</summary>
    public EquatableArray<Slot> ToEquatableArray() => _slots.ToEquatableArray();
}
