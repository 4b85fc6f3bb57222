using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Learnable;

/// <summary>
/// The cover pass under <c>Learnable</c>: what counts is the number of source tuples per slot, since each must be seen to be
/// learned. Only lookups, joints and selects; sums run through adders and automata.
/// </summary>
internal sealed class LearnableCover
{
    private readonly IReadOnlyList<RequestedOutput> _outputs;
    private readonly LearnableTokens _tokens;
    private readonly Dictionary<DataflowNode, NodeValue> _values = [];
    private readonly HashSet<DataflowNode> _needed;
    private readonly ILookup<DataflowNode, DataflowNode> _remainders;

    private LearnableCover(DataflowGraph graph, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, int maxRows)
    {
        _outputs = outputs;
        _tokens = new LearnableTokens(prompt, graph.Limits, maxRows);
        _needed = LearnableNeeds.Of(graph, outputs);
        _remainders = _needed.Where(static node => node.Definition is RemainderDefinition)
            .ToLookup(static node => ((RemainderDefinition)node.Definition).Quotient.Node);
    }

    /// <summary>The learnable program, or <see langword="null"/> where some step has too many source tuples.</summary>
    public static LoweredProgram? TryLower(
        DataflowGraph graph, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, int maxRows, LoweringOptions? options = null)
    {
        try
        {
            return Lower(graph, name, prompt, outputs, maxRows, options);
        }
        catch (LimitExceededException)
        {
            return null;
        }
    }

    /// <summary>Lowers the outputs of a graph to a program of which every slot has at most <paramref name="maxRows"/> source tuples.</summary>
    /// <exception cref="LimitExceededException">Some step has more, whatever the order.</exception>
    public static LoweredProgram Lower(
        DataflowGraph graph, string name, EquatableArray<PromptToken> prompt, IReadOnlyList<RequestedOutput> outputs, int maxRows, LoweringOptions? options = null)
    {
        var cover = new LearnableCover(graph, prompt, outputs, maxRows);
        CancellationToken cancellation = (options ?? LoweringOptions.None).Cancellation;
        foreach (DataflowNode node in graph.Nodes.Where(cover._needed.Contains))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!cover._values.ContainsKey(node))
            {
                cover.Place(node);
            }
        }

        List<ProgramOutput> placed = outputs.Select(cover.PlaceOutput).ToList();
        var program = new CotProgram(name, prompt, cover._tokens.Slots, placed.Where((_, i) => outputs[i].IsAnswer).ToEquatableArray())
        {
            Precondition = (options ?? LoweringOptions.None).Precondition,
        };
        program = options is { AppendsAnswer: true } ? AppendedAnswer.Of(program) : program;
        return new LoweredProgram(program, WeightBuilder.Build(program, new FoundWeights { Cancellation = cancellation }));
    }

    private void Place(DataflowNode node)
    {
        switch (node.Definition)
        {
            case InputDefinition input:
                _values.Add(node, NodeValue.OfToken(new Term(Address.Prompt(input.Position), node.Values)));
                break;
            case AffineDefinition affine:
                _values.Add(node, NodeValue.OfSum(Form(affine.Form)));
                break;
            case ThresholdDefinition threshold:
                PlaceThreshold(node, threshold);
                break;
            case MovingThresholdDefinition moving:
                PlaceMovingThreshold(node, moving);
                break;
            case ExtremumDefinition extremum:
                PlaceExtremum(node, extremum);
                break;
            case RemainderDefinition remainder:
                PlaceRemainder(node, remainder);
                break;
            case SelectDefinition select:
                PlaceSelect(node, select);
                break;
            case OperationDefinition operation:
                JointTuples pair = _tokens.Joint([Single(operation.Left, node.Label), Single(operation.Right, node.Label)], node.Label);
                _values.Add(node, NodeValue.OfToken(pair.Read(tuple => Operations.Apply(operation.Operation, tuple[0], tuple[1]))));
                break;
        }
    }

    // A quotient whose remainder is wanted too is split by the radix; any other threshold runs through an automaton.
    private void PlaceThreshold(DataflowNode node, ThresholdDefinition threshold)
    {
        LinearForm form = Form(threshold.Form);
        if (_remainders[node].FirstOrDefault(remainder => IsDigit(remainder, node, threshold)) is { } remainder && form.Min >= 0 && node.Values[0] >= 0)
        {
            RadixSum sum = new RadixAdder(_tokens, ((RemainderDefinition)remainder.Definition).Modulus, remainder.Label).Add(form);
            _values.Add(node, NodeValue.OfSum(sum.Quotient));
            _values.Add(remainder, sum.Digit is { } digit ? NodeValue.OfToken(digit) : NodeValue.OfSum(new LinearForm(sum.Constant, [])));
            return;
        }

        var meaning = new ThresholdMeaning(form, threshold.Breakpoints);
        _values.Add(node, NodeValue.OfToken(Automaton(form, sum => node.Values[meaning.IntervalOf(sum)], node.Label)));
    }

    // A correction is a remainder by 1, and its quotient none of the sum by a radix.
    private static bool IsDigit(DataflowNode remainder, DataflowNode quotient, ThresholdDefinition threshold) =>
        remainder.Definition is RemainderDefinition { Modulus: > 1 } definition && definition.Quotient.Equals(Sum.Of(quotient)) && definition.Form.Equals(threshold.Form);

    private void PlaceRemainder(DataflowNode node, RemainderDefinition remainder)
    {
        // Beyond the sums that occur the function may be anything.
        DataflowNode quotient = remainder.Quotient.Node;
        var threshold = (ThresholdDefinition)quotient.Definition;
        var counter = new ThresholdMeaning(new LinearForm(0, []), threshold.Breakpoints);

        // The sum whose intervals the quotient counts may be the same sum with another constant, or with the opposite signs.
        bool isMirrored = remainder.Form.OffsetTo(threshold.Form) is null;
        long offset = remainder.Form.OffsetTo(threshold.Form) ?? remainder.Form.MirrorOf(threshold.Form) ?? throw new InvalidOperationException();
        View quotients = remainder.Quotient.UnaryView;
        LinearForm form = Form(remainder.Form);
        _values.Add(node, NodeValue.OfToken(Automaton(
            form, sum => sum - (remainder.Modulus * quotients[counter.IntervalOf(offset + (isMirrored ? -sum : sum))]), node.Label)));
    }

    private void PlaceMovingThreshold(DataflowNode node, MovingThresholdDefinition moving)
    {
        Term value = Automaton(Form(moving.Form), static sum => sum, node.Label), mover = Single(Sum.Of(moving.Mover, View.Numbers(moving.Mover.Values.Count)), node.Label);
        JointTuples pair = _tokens.Joint([value, mover], node.Label);
        _values.Add(node, NodeValue.OfToken(pair.Read(tuple => node.Values[moving.Breakpoints.Count(view => view[(int)tuple[1]] <= tuple[0])])));
    }

    // Two at a time keeps the source tuples few.
    private void PlaceExtremum(DataflowNode node, ExtremumDefinition extremum)
    {
        Term result = Single(extremum.Parts[0], node.Label);
        foreach (Sum part in extremum.Parts.Skip(1))
        {
            JointTuples pair = _tokens.Joint([_tokens.Item(result, node.Label), Single(part, node.Label)], node.Label);
            result = pair.Read(tuple => extremum.IsMax ? Math.Max(tuple[0], tuple[1]) : Math.Min(tuple[0], tuple[1]));
        }

        _values.Add(node, NodeValue.OfToken(result));
    }

    private void PlaceSelect(DataflowNode node, SelectDefinition select)
    {
        Term selector = Single(select.Selector, node.Label);
        Term? chosen = null;
        for (int i = select.Choices.Count - 1; i >= 0; i--)
        {
            int number = i;
            Choice choice = ChoiceOf(select.Choices[i], node.Label);
            chosen = chosen is null
                ? choice.Term ?? new Term(selector.Source, selector.View.Map(_ => choice.Constant))
                : SelectOne(selector with { View = selector.View.Map(value => value == number ? 0 : 1) }, choice, chosen, node.Label);
        }

        _values.Add(node, NodeValue.OfToken(chosen!));
    }

    // Two at a time keeps the source tuples few.
    private Term SelectOne(Term isOther, Choice choice, Term other, NodeLabel label)
    {
        Term selector = _tokens.Item(isOther, label with { Name = $"{label.Name} case" });
        other = _tokens.Item(other, label);
        _tokens.CheckRows((long)selector.View.Count * other.View.Count * (choice.Term?.View.Count ?? 1), label);
        var tuples = new List<long[]>();
        tuples.AddRange((choice.Term is { } term ? term.View.Image() : [choice.Constant]).Select(static value => new[] { 0, value }));
        tuples.AddRange(other.View.Image().Select(static value => new[] { 1, value }));
        var classes = new ClassSet(TokenType.Joint, 2, tuples.SelectMany(static tuple => tuple).ToEquatableArray());
        Address address = _tokens.Add(label, classes, new SelectMeaning(selector, [choice, new Choice(0, other)]));
        return new JointTuples(address, tuples).Read(static tuple => tuple[1]);
    }

    private Choice ChoiceOf(Sum sum, NodeLabel label) =>
        sum.IsConstant ? new Choice(sum.Constant, Term: null) : new Choice(0, Single(sum, label));

    private Term Automaton(LinearForm form, Func<long, long> function, NodeLabel label) => new SumAutomaton(_tokens, function, label).Run(form);

    // A unary value as one term; a quotient that is a sum of tokens is added up first.
    private Term Single(Sum unary, NodeLabel label)
    {
        Term term = Term(unary.Terms[0], label);
        return unary.Constant == 0 ? Item(term, label) : Item(term with { View = term.View.Map(value => value + unary.Constant) }, label);
    }

    private Term Item(Term term, NodeLabel label) => _tokens.Item(term, label);

    private Term Term(SumTerm term, NodeLabel label) => _values[term.Node] switch
    {
        { Token: { } token } => Through(token, term),
        { Sum: { } sum } => Through(AddUp(term.Node, sum, label), term),
        _ => throw new InvalidOperationException(),
    };

    private Term AddUp(DataflowNode node, LinearForm sum, NodeLabel label)
    {
        Term token = sum.Terms.Count == 0
            ? throw new LimitExceededException(LimitKind.Rows, label.Name, 0, _tokens.MaxRows, label.Origin)
            : Automaton(sum, static value => value, node.Label);
        _values[node] = NodeValue.OfToken(token);
        return token;
    }

    // Tokens may allow values that the node cannot take; what a view says of those does not matter.
    private static Term Through(Term token, SumTerm term)
    {
        View values = term.Node.Values;
        return token with { View = token.View.Map(value => values.Values.BinarySearch(value) is >= 0 and var at ? term.View[at] : term.View[0]) };
    }

    private LinearForm Form(Sum sum)
    {
        long constant = sum.Constant;
        var terms = new List<Term>();
        foreach (SumTerm term in sum.Terms)
        {
            if (_values[term.Node].Sum is { } inner && term.LinearFactor() is { } factor)
            {
                constant += (factor * inner.Constant) + term.View[0] - (factor * term.Node.Values[0]);
                terms.AddRange(inner.Terms.Select(part => part with { View = part.View.Map(value => factor * value) }));
            }
            else
            {
                terms.Add(Term(term, term.Node.Label));
            }
        }

        return LinearForm.Of(constant, terms);
    }

    private ProgramOutput PlaceOutput(RequestedOutput output)
    {
        var label = new NodeLabel(output.Name, output.Origin, output.IsAnswer ? NameRank.Output : NameRank.Mark);
        LinearForm form = Form(output.Value);
        if (form.Terms.Count == 0)
        {
            return new ProgramOutput(output.Name, _tokens.Add(label, ClassSet.Scalars(output.Type, [form.Constant]), new ConstantMeaning()).Offset);
        }

        Term term = Automaton(form, static value => value, label);
        long[] values = term.View.Image();
        ClassSet classes = ClassSet.Scalars(output.Type, new EquatableArray<long>(values));
        bool isThere = term.Source.Kind == AddressKind.Prologue && _tokens.ClassesAt(term.Source).Equals(classes)
            && term.View.Values.SequenceEqual(classes.Values.AsSpan());
        return new ProgramOutput(output.Name, (isThere ? term.Source : _tokens.Lookup(term, classes, label).Source).Offset);
    }
}
