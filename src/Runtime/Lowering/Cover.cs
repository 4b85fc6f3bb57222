using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Objectives;
using CotGen.Lowering.Passes;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>The cover pass: turns the nodes that need a token into slots, and outputs into slots of their own where they must be.</summary>
internal sealed class Cover
{
    private readonly DataflowGraph _graph;
    private readonly IReadOnlyList<RequestedOutput> _outputs;
    private readonly NodePlacer _placer;
    private readonly SlotList _slots;
    private readonly ILookup<int, int> _outputsByLastNode;
    private readonly ProgramOutput[] _placed;

    private Cover(DataflowGraph graph, IReadOnlyList<RequestedOutput> outputs, LoweringOptions options, FoundWeights found)
    {
        _graph = graph;
        _outputs = outputs;
        _slots = new SlotList(graph.Limits);
        _placer = new NodePlacer(_slots, new Inlining(graph, outputs.Select(static output => output.Value), options.Plan), found, []);
        _placed = new ProgramOutput[outputs.Count];
        _outputsByLastNode = Enumerable.Range(0, outputs.Count).ToLookup(i => LastNode(outputs[i].Value));
    }

    /// <summary>Lowers the outputs of a graph to a program with weights.</summary>
    /// <exception cref="LimitExceededException">A slot, or the program, is larger than the limits.</exception>
    public static LoweredProgram Lower(
        DataflowGraph graph, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, LoweringOptions? options = null)
    {
        options ??= LoweringOptions.None;
        return ObjectiveCover.Lower(options, graph.Limits, (plan, found) => Write(graph, name, prompt, outputs, plan, found));
    }

    private static CotProgram Write(
        DataflowGraph graph, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, LoweringOptions options, FoundWeights found)
    {
        GraphRequest request = new GraphRequest(graph, outputs, options.Sentences).Prepared(options.Plan);
        var cover = new Cover(request.Graph, request.Outputs, options, found);
        ClaimTypes(request.Outputs);
        cover.PlaceAll();
        foreach (RequestedSentence sentence in request.Sentences)
        {
            cover.Tell(sentence);
        }

        var program = new CotProgram(name, prompt, cover._slots.ToEquatableArray(), cover.ProgramOutputs()) { Precondition = options.Precondition };
        return options.AppendsAnswer ? AppendedAnswer.Of(program) : program;
    }

    // An output that is a node's own value may say how that token is shown.
    internal static void ClaimTypes(IEnumerable<RequestedOutput> outputs)
    {
        var claimed = new HashSet<DataflowNode>();
        foreach (RequestedOutput output in outputs)
        {
            if (output.Value.IsIdentity && output.Value.Node.Definition is not (InputDefinition or ParameterDefinition or ElementDefinition)
                && claimed.Add(output.Value.Node))
            {
                output.Value.Node.Type = output.Type;
            }
        }
    }

    private void PlaceAll()
    {
        PlaceOutputsReady(-1);
        foreach (DataflowNode node in _graph.Nodes)
        {
            _placer.PlaceIfToken(node);
            PlaceOutputsReady(node.Id);
        }
    }

    // An output of its own stands directly behind the last token that it reads.
    private void PlaceOutputsReady(int lastNode)
    {
        foreach (int i in _outputsByLastNode[lastNode])
        {
            _placed[i] = PlaceOutput(_outputs[i]);
        }
    }

    private static int LastNode(Sum value) => value.IsConstant ? -1 : value.Terms[value.Terms.Count - 1].Node.Id;

    private ProgramOutput PlaceOutput(RequestedOutput output)
    {
        Sum value = output.Value;
        if (value.IsIdentity && _placer[value.Node] is { NodeClasses: null, Address.Kind: AddressKind.Prologue } placed
            && value.Node.Type == output.Type && (output.IsAnswer || value.Node.Label.Name == output.Name))
        {
            return new ProgramOutput(output.Name, placed.Address.Offset);
        }

        Meaning meaning = value.IsConstant ? new ConstantMeaning() : _placer.MeaningOf(value);
        var classes = ClassSet.Scalars(output.Type, new EquatableArray<long>(_graph.ValuesOf(value)));
        if (output.IsAnswer && !_slots.Has(classes, meaning) && PartOfToken(output, meaning) is { } part)
        {
            return part;
        }

        var label = new NodeLabel(output.Name, output.Origin, output.IsAnswer ? NameRank.Output : NameRank.Mark);
        return new ProgramOutput(output.Name, _slots.Add(label, classes, meaning).Offset);
    }

    // What a joint token shows as one of its parts need not be written once more. Nothing else is read off a token: the answer of
    // any small function could be read off its inputs, and the chain would not compute it.
    private ProgramOutput? PartOfToken(RequestedOutput output, Meaning meaning) =>
        meaning is LookupMeaning { Term: { Source.Kind: AddressKind.Prologue } term } && _slots[term.Source.Offset].Classes.HasPart(term.View)
            ? new ProgramOutput(output.Name, term.Source.Offset) { View = new TokenView(term.View, output.Type) }
            : null;

    // A value that is no token of its own is told nowhere.
    private void Tell(RequestedSentence sentence)
    {
        int output = Enumerable.Range(0, _outputs.Count).Where(i => _outputs[i].Value.Equals(sentence.Subject)).DefaultIfEmpty(-1).First();
        int slot = output >= 0 ? _placed[output].Slot
            : sentence.Subject.IsIdentity && _placer.TryRead(sentence.Subject) is { Source: { Kind: AddressKind.Prologue } address } ? address.Offset
            : -1;
        if (slot >= 0)
        {
            _slots.Tell(slot, sentence.Parts.Select(Told).ToEquatableArray());
        }
    }

    private SentencePart Told(RequestedPart part) => part.Value is { } value && _placer.TryForm(value) is { } form
        ? new SentencePart("", form, part.Type)
        : new SentencePart(part.Words);

    private EquatableArray<ProgramOutput> ProgramOutputs() =>
        _placed.Where((_, i) => _outputs[i].IsAnswer).ToEquatableArray();
}
