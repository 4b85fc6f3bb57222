using CotGen.Lowering.Dataflow;
using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>
/// Turns nodes into slots, each with the cheapest rule that fits. An operation is one token with the result as its classes where
/// weights are found, else a joint token of its operands.
/// </summary>
/// <param name="slots">Where slots are added.</param>
/// <param name="inlining">Which nodes become tokens.</param>
/// <param name="found">The weights found so far.</param>
/// <param name="placements">Where nodes can be read, by id; those of other segments are there from the start.</param>
internal sealed class NodePlacer(SlotList slots, Inlining inlining, FoundWeights found, Dictionary<int, Placement> placements)
{
    /// <summary>Places the node if it becomes a token.</summary>
    public void PlaceIfToken(DataflowNode node)
    {
        found.Cancellation.ThrowIfCancellationRequested();
        if (inlining.IsToken(node) && !placements.ContainsKey(node.Id))
        {
            placements.Add(node.Id, Place(node));
        }
    }

    /// <summary>What a token that holds <paramref name="value"/> means.</summary>
    public Meaning MeaningOf(Sum value) =>
        value.IsConstant ? new ConstantMeaning() : value.IsUnary && placements.ContainsKey(value.Node.Id) ? new LookupMeaning(Read(value)) : new AffineMeaning(Form(value));

    /// <summary>Where a node can be read.</summary>
    public Placement this[DataflowNode node] => placements[node.Id];

    /// <summary>As <see cref="Read"/>; <see langword="null"/> where the node has no token.</summary>
    public Term? TryRead(Sum unary) => placements.ContainsKey(unary.Node.Id) ? Read(unary) : null;

    /// <summary>True if the token that the node is read from shows the node's value.</summary>
    public bool IsPlain(DataflowNode node) => placements[node.Id] is { NodeClasses: null } or { IsCarried: true };

    /// <summary>True if a token of the chain is the marked value and bears the mark's name.</summary>
    public bool IsShown(RequestedOutput mark) => mark.Value.IsIdentity && mark.Value.Node.Type == mark.Type && mark.Value.Node.Label.Name == mark.Name
        && TryRead(mark.Value) is { Source.Kind: not AddressKind.Prompt } && IsPlain(mark.Value.Node);

    /// <summary>A unary value as a view of the token that its node is read from.</summary>
    public Term Read(Sum unary) => placements[unary.Node.Id].Read(unary.UnaryView);

    private Placement Place(DataflowNode node) => node.Definition switch
    {
        InputDefinition input => new Placement(Address.Prompt(input.Position), NodeClasses: null),
        AffineDefinition affine => Scalar(node, new AffineMeaning(Form(affine.Form))),
        ThresholdDefinition threshold => Scalar(node, new ThresholdMeaning(Form(threshold.Form), threshold.Breakpoints)),
        MovingThresholdDefinition moving => Scalar(node, new MovingThresholdMeaning(Form(moving.Form), moving.Breakpoints.Select(placements[moving.Mover.Id].Read).ToEquatableArray())),
        ExtremumDefinition extremum => Scalar(node, new ExtremumMeaning(extremum.IsMax, extremum.Parts.Select(Read).ToEquatableArray())),
        RemainderDefinition remainder => Scalar(node, new RemainderMeaning(Form(remainder.Form), remainder.Modulus, Read(remainder.Quotient))),
        SelectDefinition select => PlaceSelect(node, select),
        OperationDefinition operation => PlaceOperation(node, operation),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Placement Scalar(DataflowNode node, Meaning meaning)
    {
        ClassSet classes = ClassSet.Scalars(node.Type, new EquatableArray<long>(node.Values.Values.ToArray()));
        return new Placement(slots.Add(node.Label, classes, meaning), NodeClasses: null);
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
            return Scalar(node, new LookupMeaning(new Term(left.Source, left.View.Zip(right.View, (x, y) => Operations.Apply(operation.Operation, x, y)))));
        }

        var meaning = new OperationMeaning(operation.Operation, left, right);
        ClassSet classes = ClassSet.Scalars(node.Type, new EquatableArray<long>(node.Values.Values.ToArray()));
        if (found.Find(new SeparableProblem(operation.Operation, left.View, right.View, classes)) is not null)
        {
            return Scalar(node, meaning);
        }

        long[] lefts = left.View.Image(), rights = right.View.Image();
        slots.CheckClasses(node.Label, (long)lefts.Length * rights.Length);

        // Pairs whose result the node never has do not occur together.
        List<long[]> tuples = lefts.SelectMany(_ => rights, static (x, y) => new[] { x, y })
            .Where(tuple => node.Values.Values.BinarySearch(Operations.Apply(operation.Operation, tuple[0], tuple[1])) >= 0)
            .ToList();
        return Joint(node, new JointMeaning([left, right]), tuples, tuple => Operations.Apply(operation.Operation, tuple[0], tuple[1]));
    }

    private Placement Joint(DataflowNode node, Meaning meaning, List<long[]> tuples, Func<long[], long> value)
    {
        var classes = new ClassSet(TokenType.Joint, 2, tuples.SelectMany(static tuple => tuple).ToEquatableArray());
        int[] nodeClasses = tuples.Select(tuple => node.Values.Values.BinarySearch(value(tuple))).ToArray();
        return new Placement(slots.Add(node.Label, classes, meaning), nodeClasses);
    }

    /// <summary>A value as a form over tokens; <see langword="null"/> where part of it has no token.</summary>
    public LinearForm? TryForm(Sum sum) => inlining.Expand(sum).Terms.All(term => placements.ContainsKey(term.Node.Id)) ? Form(sum) : null;

    // Two nodes may be placed on one joint token; the form then reads it once, through the sum of both views.
    private LinearForm Form(Sum sum)
    {
        Sum expanded = inlining.Expand(sum);
        return LinearForm.Of(expanded.Constant, expanded.Terms.Select(term => placements[term.Node.Id].Read(term.View)));
    }
}
