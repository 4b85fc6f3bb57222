using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Objectives;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>
/// Lowers a method with loops on data. A block is: the control token, which says at which program point it stands; the variables
/// that the block before hands over; what the point computes. The first segment is the head of the chain, and hands over to the
/// first block.
/// </summary>
internal sealed class BlockCover
{
    private readonly DataflowGraph _graph;
    private readonly FlowLiveness _liveness;
    private readonly VariableSlots _variables;
    private readonly List<FlowSegment> _points;
    private readonly FlowSegment _final;
    private readonly int? _input;
    private readonly FoundWeights _found;
    private readonly int _first;

    private BlockCover(DataflowGraph graph, FlowGraph flow, IReadOnlyList<RequestedOutput> outputs, FoundWeights found)
    {
        _found = found;
        _graph = graph;
        _liveness = FlowLiveness.Of(flow, outputs);
        _variables = new VariableSlots(flow, _liveness);
        _points = flow.Segments.Skip(1).ToList();
        _final = flow.Final;
        _input = flow.Input;
        _first = 1 + _variables.Count;
    }

    /// <summary>Lowers the outputs of a flow to a program with weights.</summary>
    /// <exception cref="LimitExceededException">A slot, or the program, is larger than the limits.</exception>
    public static LoweredProgram Lower(
        DataflowGraph graph, FlowGraph flow, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, LoweringOptions options)
    {
        Cover.ClaimTypes(outputs);
        return ObjectiveCover.Lower(options, graph.Limits, (plan, found) =>
            new BlockCover(graph, flow, outputs, found).Lower(flow.Segments[0], name, prompt, outputs, plan));
    }

    private CotProgram Lower(FlowSegment entry, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, LoweringOptions options)
    {
        SegmentExit start = ExitOf(entry);
        SegmentExit?[] exits = _points.Select(point => point.Edges.Count > 0 ? ExitOf(point) : null).ToArray();
        ClassSet control = ClassSet.Scalars(
            TokenType.Control(_points.Select(static (point, i) => new TokenMember(point.Name, i)).ToEquatableArray()),
            Enumerable.Range(0, _points.Count).Select(static i => (long)i).ToEquatableArray());
        ClassSet[] carried = Enumerable.Range(0, _variables.Count).Select(slot => ClassesOf(slot, exits.Prepend(start))).ToArray();

        List<Sum>[] demands = _points.Select((point, i) => DemandsOf(point, exits[i])).ToArray();
        RequestedOutput[] marks = outputs.Where(static output => !output.IsAnswer).ToArray(), answers = outputs.Where(static output => output.IsAnswer).ToArray();
        HeadCover head = new(
            _graph, start, _points.Select((point, i) => FlowLiveness.NodesOf(point.Number, demands[i])), marks.Where(static mark => mark.Segment == 0).ToList(), options.Plan, _found);
        PointCover[] points = _points.Select((point, i) => new PointCover(
            _graph, point, exits[i], demands[i], PlacementsAt(point, carried, head), options.Plan, _found, _first)).ToArray();
        Meaning? next = _input is { } input ? NextByInput(prompt[input].Classes.Count, input) : null;
        var layout = new BlockLayout(next, control, carried, points, Array.FindIndex(points, point => ReferenceEquals(point.Segment, _final)), _variables);
        foreach (RequestedOutput mark in marks.Where(static mark => mark.Segment > 0))
        {
            points.First(point => point.Segment.Number == mark.Segment).Mark(mark, ClassesOf(mark));
        }

        Address[] places = answers.Select(output => (output.IsRepeated ? points.First(static point => point.Exit is not null) : layout.Final).Place(output, ClassesOf(output))).ToArray();
        if (options.AppendsAnswer)
        {
            places = places.Select((place, i) => answers[i].IsRepeated ? place : layout.Final.Append(answers[i], place, ClassesOf(answers[i]))).ToArray();
        }

        layout.AddCopies(_graph);
        if (outputs.Any(static output => output.IsRepeated))
        {
            layout.ShowPlainly();
        }

        EquatableArray<Slot> entrySlots = head.Entry(next, control, carried, _variables);
        int bodyStart = head.Slots.Count + entrySlots.Count;
        return new CotProgram(
            name,
            prompt,
            head.Slots,
            entrySlots,
            layout.Body(),
            answers.Select((output, i) => new ProgramOutput(
                output.Name, PlaceOf(output, places[i], bodyStart, layout.Final))
            {
                IsRepeated = output.IsRepeated,
            }).ToEquatableArray())
        {
            Precondition = options.Precondition,
        };
    }

    private ClassSet ClassesOf(RequestedOutput output) => ClassSet.Scalars(output.Type, new EquatableArray<long>(_graph.ValuesOf(output.Value)));

    private static int PlaceOf(RequestedOutput output, Address place, int bodyStart, PointCover final) =>
        place.Kind == AddressKind.Prologue ? place.Offset : bodyStart + (output.IsRepeated ? place : final.Shifted(place)).Offset;

    // A fold has a round for each element; the mark behind the last one ends it.
    private LookupMeaning NextByInput(int classes, int input)
    {
        long last = _points.IndexOf(_final), round = 1 - last;
        return new LookupMeaning(new Term(Address.Input(input), new View(Enumerable.Range(0, classes + 1).Select(x => x < classes ? round : last).ToArray())));
    }

    private SegmentExit ExitOf(FlowSegment segment) =>
        SegmentExit.Of(_graph, segment, _liveness, _variables, target => _points.IndexOf(target));

    private List<Sum> DemandsOf(FlowSegment point, SegmentExit? exit)
    {
        IEnumerable<Sum> handed = exit is null ? [] : exit.Values.OfType<Sum>().Append(exit.Next);
        return handed.Concat(_liveness.OutputsOf(point)).ToList();
    }

    // All values that some way hands over, whether or not the point then excludes them: so the rule needs no such knowledge.
    private ClassSet ClassesOf(int slot, IEnumerable<SegmentExit?> exits)
    {
        IEnumerable<long> handed = exits.Select(exit => exit?.Values[slot]).OfType<Sum>().SelectMany(_graph.ValuesOf);
        IEnumerable<long> expected = _points.Select(point => NodeAt(slot, point)).OfType<DataflowNode>().SelectMany(static node => node.Values.Values.ToArray());
        return ClassSet.Scalars(_variables.TypeOf(slot), handed.Concat(expected).Distinct().OrderBy(static value => value).ToEquatableArray());
    }

    private DataflowNode? NodeAt(int slot, FlowSegment point) =>
        _variables.At(slot, _liveness.Live[point]) is { } variable ? _liveness.Live[point][variable] : null;

    private Dictionary<int, Placement> PlacementsAt(FlowSegment point, ClassSet[] carried, HeadCover head)
    {
        var placements = new Dictionary<int, Placement>(head.Placements);
        for (int slot = 0; slot < carried.Length; slot++)
        {
            if (NodeAt(slot, point) is { } node)
            {
                placements.Add(node.Id, new Placement(Address.Block(1 + slot), NearestClasses(carried[slot], node)) { IsCarried = true });
            }
        }

        foreach (DataflowNode node in _graph.Nodes.Where(node => node.Segment == point.Number))
        {
            if (node.Definition is ElementDefinition element)
            {
                // The mark behind the run is no element; it is read as the first one.
                placements.Add(node.Id, new Placement(Address.Input(element.Position), [.. Enumerable.Range(0, node.Values.Count), 0]));
            }
        }

        return placements;
    }

    // A class that cannot occur at this point is read as one that can: what the point computes then has a value for every token.
    private static int[]? NearestClasses(ClassSet carried, DataflowNode node)
    {
        ReadOnlySpan<long> values = node.Values.Values;
        if (values.SequenceEqual(carried.Values.AsSpan()))
        {
            return null;
        }

        var classes = new int[carried.Count];
        for (int i = 0; i < classes.Length; i++)
        {
            int found = values.BinarySearch(carried[i]);
            classes[i] = found >= 0 ? found : Math.Min(~found, values.Length - 1);
        }

        return classes;
    }
}
