using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>
/// The cover pass under <c>Shortest</c>: turns the nodes that need a token into slots, each with the cheapest rule that fits. An
/// operation is one token with the result as its classes where weights are found, else a joint token of its operands.
/// </summary>
internal sealed class Cover
{
    private readonly DataflowGraph _graph;
    private readonly IReadOnlyList<RequestedOutput> _outputs;
    private readonly FoundWeights _found = new();
    private readonly Dictionary<int, Placement> _placements = [];
    private readonly Inlining _inlining;
    private readonly SlotList _slots;
    private readonly ILookup<int, int> _outputsByLastNode;
    private readonly int[] _outputSlots;

    private Cover(DataflowGraph graph, IReadOnlyList<RequestedOutput> outputs)
    {
        _graph = graph;
        _outputs = outputs;
        _inlining = new Inlining(graph, outputs.Select(static output => output.Value));
        _slots = new SlotList(graph.Limits);
        _outputSlots = new int[outputs.Count];
        _outputsByLastNode = Enumerable.Range(0, outputs.Count).ToLookup(i => LastNode(outputs[i].Value));
    }

    /// <summary>Lowers the outputs of a graph to a program with weights.</summary>
    /// <exception cref="LimitExceededException">A slot, or the program, is larger than the limits.</exception>
    public static LoweredProgram Lower(
        DataflowGraph graph, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs)
    {
        var cover = new Cover(graph, outputs);
        cover.ClaimTypes();
        cover.PlaceAll();
        var program = new CotProgram(name, prompt, cover._slots.ToEquatableArray(), cover.ProgramOutputs());
        return new LoweredProgram(program, WeightBuilder.Build(program, cover._found));
    }

    // An output that is a node's own value may say how that token is shown.
    private void ClaimTypes()
    {
        var claimed = new HashSet<DataflowNode>();
        foreach (RequestedOutput output in _outputs)
        {
            if (output.Value.IsIdentity && output.Value.Node.Definition is not InputDefinition && claimed.Add(output.Value.Node))
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
            if (_inlining.IsToken(node))
            {
                _placements.Add(node.Id, Place(node));
            }

            PlaceOutputsReady(node.Id);
        }
    }

    private Placement Place(DataflowNode node) => node.Definition switch
    {
        InputDefinition input => new Placement(Address.Prompt(input.Position), NodeClasses: null),
        AffineDefinition affine => Scalar(node, new AffineMeaning(Form(affine.Form))),
        ThresholdDefinition threshold => Scalar(node, new ThresholdMeaning(Form(threshold.Form), threshold.Breakpoints)),
        RemainderDefinition remainder => Scalar(node, new RemainderMeaning(Form(remainder.Form), remainder.Modulus, Read(remainder.Quotient))),
        SelectDefinition select => PlaceSelect(node, select),
        OperationDefinition operation => PlaceOperation(node, operation),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Placement Scalar(DataflowNode node, Meaning meaning)
    {
        ClassSet classes = ClassSet.Scalars(node.Type, new EquatableArray<long>(node.Values.Values.ToArray()));
        return new Placement(_slots.Add(node.Label, classes, meaning), NodeClasses: null);
    }

    private Placement PlaceSelect(DataflowNode node, SelectDefinition select)
    {
        Choice[] choices = select.Choices
            .Select(choice => choice.IsConstant ? new Choice(choice.Constant, Term: null) : new Choice(0, Read(choice)))
            .ToArray();
        var tuples = new List<long[]>();
        for (int i = 0; i < choices.Length; i++)
        {
            long[] values = choices[i].Term is { } term ? term.View.Image() : [choices[i].Constant];
            tuples.AddRange(values.Select(value => new long[] { i, value }));
        }

        return Joint(node, new SelectMeaning(Read(select.Selector), choices.ToEquatableArray()), tuples, static tuple => tuple[1]);
    }

    private Placement PlaceOperation(DataflowNode node, OperationDefinition operation)
    {
        Term left = Read(operation.Left), right = Read(operation.Right);
        if (left.Source == right.Source)
        {
            return Scalar(node, new LookupMeaning(new Term(left.Source, Zip(operation.Operation, left.View, right.View))));
        }

        var meaning = new OperationMeaning(operation.Operation, left, right);
        ClassSet classes = ClassSet.Scalars(node.Type, new EquatableArray<long>(node.Values.Values.ToArray()));
        if (_found.Find(new SeparableProblem(operation.Operation, left.View, right.View, classes)) is not null)
        {
            return Scalar(node, meaning);
        }

        long[] lefts = left.View.Image(), rights = right.View.Image();
        _slots.CheckClasses(node.Label, (long)lefts.Length * rights.Length);
        List<long[]> tuples = lefts.SelectMany(_ => rights, static (x, y) => new[] { x, y }).ToList();
        return Joint(node, new JointMeaning([left, right]), tuples, tuple => Operations.Apply(operation.Operation, tuple[0], tuple[1]));
    }

    private Placement Joint(DataflowNode node, Meaning meaning, List<long[]> tuples, Func<long[], long> value)
    {
        var classes = new ClassSet(TokenType.Joint, 2, tuples.SelectMany(static tuple => tuple).ToEquatableArray());
        int[] nodeClasses = tuples.Select(tuple => node.Values.Values.BinarySearch(value(tuple))).ToArray();
        return new Placement(_slots.Add(node.Label, classes, meaning), nodeClasses);
    }

    // An output of its own stands directly behind the last token that it reads.
    private void PlaceOutputsReady(int lastNode)
    {
        foreach (int i in _outputsByLastNode[lastNode])
        {
            _outputSlots[i] = PlaceOutput(_outputs[i]);
        }
    }

    private static int LastNode(Sum value) => value.IsConstant ? -1 : value.Terms[value.Terms.Count - 1].Node.Id;

    private int PlaceOutput(RequestedOutput output)
    {
        Sum value = output.Value;
        if (value.IsIdentity && _placements[value.Node.Id] is { NodeClasses: null, Address.Kind: AddressKind.Prologue } placed
            && value.Node.Type == output.Type)
        {
            return placed.Address.Offset;
        }

        Meaning meaning = value.IsConstant ? new ConstantMeaning()
            : value.IsUnary && _inlining.IsToken(value.Node) ? new LookupMeaning(Read(value))
            : new AffineMeaning(Form(value));
        var label = new NodeLabel(output.Name, output.Origin, NameRank.Output);
        return _slots.Add(label, ClassSet.Scalars(output.Type, new EquatableArray<long>(_graph.ValuesOf(value))), meaning).Offset;
    }

    private EquatableArray<ProgramOutput> ProgramOutputs() =>
        _outputs.Select((output, i) => new ProgramOutput(output.Name, _outputSlots[i])).ToEquatableArray();

    private Term Read(Sum unary) => _placements[unary.Node.Id].Read(unary.UnaryView);

    // Two nodes may be placed on one joint token; the form then reads it once, through the sum of both views.
    private LinearForm Form(Sum sum)
    {
        Sum expanded = _inlining.Expand(sum);
        return LinearForm.Of(expanded.Constant, expanded.Terms.Select(term => _placements[term.Node.Id].Read(term.View)));
    }

    private static View Zip(Operation operation, View left, View right) =>
        new(left.Values.ToArray().Zip(right.Values.ToArray(), (x, y) => Operations.Apply(operation, x, y)).ToArray());
}
