using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Objectives;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>The chain before the first block: what the first segment computes, and what it hands over.</summary>
internal sealed class HeadCover
{
    private readonly SlotList _slots;
    private readonly NodePlacer _placer;
    private readonly SegmentExit _exit;

    public HeadCover(DataflowGraph graph, SegmentExit exit, IEnumerable<HashSet<DataflowNode>> readByPoints, IReadOnlyList<RequestedOutput> marks, CoverPlan plan, FoundWeights found)
    {
        _exit = exit;
        _slots = new SlotList(graph.Limits);

        // A point reads a token of the head at its place, so it must be there.
        IEnumerable<Sum> read = readByPoints.SelectMany(static nodes => nodes).Where(static node => node.Segment == 0).Select(Sum.Of).Concat(marks.Select(static mark => mark.Value));
        _placer = new NodePlacer(_slots, new Inlining(graph, exit.Values.OfType<Sum>().Append(exit.Next).Concat(read), plan), found, Placements);
        foreach (DataflowNode node in graph.Nodes.Where(static node => node.Segment == 0))
        {
            _placer.PlaceIfToken(node);
        }

        foreach (RequestedOutput mark in marks)
        {
            if (!_placer.IsShown(mark))
            {
                _slots.Add(new NodeLabel(mark.Name, mark.Origin, NameRank.Mark), ClassSet.Scalars(mark.Type, new(graph.ValuesOf(mark.Value))), _placer.MeaningOf(mark.Value));
            }
        }
    }

    /// <summary>Where the nodes of the first segment stand.</summary>
    public Dictionary<int, Placement> Placements { get; } = [];

    /// <summary>The slots before the first block.</summary>
    public EquatableArray<Slot> Slots => _slots.ToEquatableArray();

    /// <summary>The beginning of the first block.</summary>
    public EquatableArray<Slot> Entry(Meaning? next, ClassSet control, ClassSet[] carried, VariableSlots variables) => carried
        .Select((classes, slot) => new Slot(variables.NameOf(slot), classes, MeaningOf(_exit.Values[slot], classes), SlotOrigin.None))
        .Prepend(new Slot("point", control, next ?? MeaningOf(_exit.Next, control), SlotOrigin.None))
        .ToEquatableArray();

    // Where nothing is handed over any value will do.
    private Meaning MeaningOf(Sum? value, ClassSet classes) =>
        classes.Count == 1 ? new ConstantMeaning()
        : value is null || value.IsConstant ? new AffineMeaning(new LinearForm(value?.Constant ?? classes[0], []))
        : _placer.MeaningOf(value);
}
