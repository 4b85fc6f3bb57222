using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Objectives;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>What the blocks of one program point hold behind the carried variables, as if it were the only point.</summary>
internal sealed class PointCover
{
    private readonly int _first;
    private readonly SlotList _slots;
    private readonly NodePlacer _placer;
    private readonly HashSet<int> _marked = [];

    /// <summary>Places the nodes of a segment.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="exit">What it leaves behind; <see langword="null"/> for the last one.</param>
    /// <param name="demands">All that is read of it from outside.</param>
    /// <param name="placements">Where the variables and the nodes of the first segment stand.</param>
    /// <param name="plan">Which nodes become tokens.</param>
    /// <param name="found">The weights found so far.</param>
    /// <param name="first">The place of the first slot in the block.</param>
    public PointCover(DataflowGraph graph, FlowSegment segment, SegmentExit? exit, IEnumerable<Sum> demands, Dictionary<int, Placement> placements, CoverPlan plan, FoundWeights found, int first)
    {
        Segment = segment;
        Exit = exit;
        _first = first;
        _slots = new SlotList(graph.Limits, first);
        _placer = new NodePlacer(_slots, new Inlining(graph, demands, plan, segment.Number), found, placements);
        foreach (DataflowNode node in graph.Nodes.Where(node => node.Segment == segment.Number))
        {
            _placer.PlaceIfToken(node);
        }
    }

    public FlowSegment Segment { get; }

    public SegmentExit? Exit { get; }

    /// <summary>Number of slots.</summary>
    public int Count => _slots.Count;

    /// <summary>So many places later than they were placed do the slots stand.</summary>
    public int Shift { get; set; }

    /// <summary>The place behind the last slot.</summary>
    public int End => _first + Shift + Count;

    /// <summary>True if there is a slot at place <paramref name="offset"/> of the block.</summary>
    public bool Has(int offset) => offset >= _first + Shift && offset < End;

    /// <summary>The slot at place <paramref name="offset"/> of the block.</summary>
    public Slot this[int offset] => Shift == 0
        ? _slots[offset - _first]
        : _slots[offset - _first - Shift] with { Meaning = MeaningTerms.Map(_slots[offset - _first - Shift].Meaning, Shifted, static part => part) };

    /// <summary>What a token that holds <paramref name="value"/> means.</summary>
    public Meaning MeaningOf(Sum value) => value.IsConstant ? new AffineMeaning(new LinearForm(value.Constant, [])) : _placer.MeaningOf(value);

    /// <summary>True if <paramref name="value"/> is what place <paramref name="offset"/> of the block carries.</summary>
    public bool IsAt(Sum value, int offset) => value.IsIdentity && _placer[value.Node].Address == Address.Block(offset);

    /// <summary>True if <paramref name="value"/> is read from the element of an input: what the next block has there is another one.</summary>
    public bool ReadsElement(Sum value) => MeaningOf(value).Sources.Any(static source => source.Kind == AddressKind.Input);

    /// <summary>Where a token stands that was placed at <paramref name="address"/>.</summary>
    public Address Shifted(Address address) => address.Kind == AddressKind.Block && address.Offset >= _first ? Address.Block(address.Offset + Shift) : address;

    /// <summary>A value read from one of the point's own tokens, which is added if there is none.</summary>
    public Term ReadOwn(Sum value, NodeLabel label, ClassSet classes)
    {
        if (value.IsUnary && _placer.TryRead(value) is { Source: { Kind: AddressKind.Block } address } term && address.Offset >= _first)
        {
            return term;
        }

        return new Term(Add(label, classes, MeaningOf(value)), new View(classes.Values.AsSpan().ToArray()));
    }

    /// <summary>The place of an output: a token that is its value, or one of its own.</summary>
    public Address Place(RequestedOutput output, ClassSet classes)
    {
        Sum value = output.Value;
        return value.IsIdentity && value.Node.Type == output.Type && _placer.TryRead(value) is { Source.Kind: not AddressKind.Prompt } && _placer.IsPlain(value.Node)
            ? _placer[value.Node].Address
            : Add(new NodeLabel(output.Name, output.Origin, NameRank.Output), classes, value.IsConstant ? new ConstantMeaning() : _placer.MeaningOf(value));
    }

    /// <summary>Makes a marked value a token of this point.</summary>
    public void Mark(RequestedOutput mark, ClassSet classes)
    {
        Address shown = _placer.IsShown(mark) ? _placer[mark.Value.Node].Address : Add(new NodeLabel(mark.Name, mark.Origin, NameRank.Mark), classes, _placer.MeaningOf(mark.Value));
        if (shown.Kind == AddressKind.Block)
        {
            _marked.Add(shown.Offset);
        }
    }

    /// <summary>True if place <paramref name="offset"/> holds a marked value.</summary>
    public bool IsMarked(int offset) => _marked.Contains(offset - Shift);

    /// <summary>Writes an output once more, behind all that stands there.</summary>
    public Address Append(RequestedOutput output, Address place, ClassSet classes)
    {
        Slot? computed = place.Kind == AddressKind.Block && place.Offset >= _first ? this[place.Offset] : null;
        Meaning same = computed is null ? MeaningOf(output.Value) : new LookupMeaning(new Term(place, new View(computed.Classes.Values.ToArray())));
        return Add(new NodeLabel(output.Name, output.Origin, NameRank.Output), computed?.Classes ?? classes, same);
    }

    private Term Shifted(Term term) => term with { Source = Shifted(term.Source) };

    private Address Add(NodeLabel label, ClassSet classes, Meaning meaning) => _slots.Add(label, classes, meaning);
}
