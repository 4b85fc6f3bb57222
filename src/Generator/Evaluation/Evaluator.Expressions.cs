using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Expressions, in the order of evaluation that C# prescribes.</content>
internal sealed partial class Evaluator
{
    private Value Evaluate(Expression expression)
    {
        Spend();
        if (_state.IsDead)
        {
            return Placeholder(expression.Type);
        }

        Value value = EvaluateLive(expression);
        return _state.IsDead ? Placeholder(expression.Type) : value;
    }

    private Value EvaluateLive(Expression expression) => expression switch
    {
        ConstantExpression constant => ScalarValue.Known(constant.Bits, (ScalarType)constant.Type),
        DefaultExpression => Placeholder(expression.Type),
        TableExpression table => new TableValue(table.Elements, ((SpanType)table.Type).Scalar),
        VariableExpression variable => Variable(variable),
        ElementExpression element => Element(element),
        LengthExpression length => ScalarValue.Int32(LengthOf(Evaluate(length.Collection))),
        UnaryExpression unary => Unary(unary),
        BinaryExpression binary => Binary(binary),
        ShortCircuitExpression shortCircuit => ShortCircuit(shortCircuit),
        ConversionExpression conversion => Convert(Scalar(conversion.Operand), (ScalarType)conversion.Type, conversion.IsChecked, conversion.Span, conversion),
        ConditionalExpression conditional => Branch(conditional.Span, Scalar(conditional.Condition).Sum, () => Evaluate(conditional.WhenTrue), () => Evaluate(conditional.WhenFalse)),
        TupleExpression tuple => new TupleValue(tuple.Elements.Select(Evaluate).ToArray().ToEquatableArray()),
        TupleElementExpression element => Evaluate(element.Tuple) is TupleValue tuple ? tuple.Elements[element.Index] : Placeholder(element.Type),
        WithExpression with => With(with),
        EqualityExpression equality => Equality(equality),
        SequenceExpression sequence => Sequence(sequence),
        ConstructExpression construct => Construct(construct),
        CallExpression call => Call(call),
        IntrinsicExpression intrinsic => EvaluateIntrinsic(intrinsic),
        FillExpression fill => Fill(fill),
        NewArrayExpression array => NewArray(array),
        ValueTableExpression table => Table(table),
        SearchExpression search => Search(search),
        SliceExpression slice => Slice(slice),
        GridIndexExpression index => GridIndex(index),
        DimensionExpression dimension => Dimension(dimension),
        CopyExpression copy => Copy(copy),
        ReverseExpression reverse => Reverse(reverse),
        MarkExpression mark => Mark(mark),
        IsPatternExpression test => ScalarValue.Bool(Matches(test.Pattern, null, Evaluate(test.Value))),
        SwitchExpression choice => Switch(choice, Evaluate(choice.Value), 0),
        ThrowExpression thrown => Thrown(thrown),
        AssignmentExpression assignment => Assign(assignment),
        CompoundAssignmentExpression assignment => AssignCompound(assignment),
        IncrementExpression increment => Increment(increment),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private ScalarValue Scalar(Expression expression) =>
        Evaluate(expression) as ScalarValue ?? (ScalarValue)Placeholder(expression.Type is ScalarType ? expression.Type : ScalarType.Bool);

    // default(T); also what stands for a value on a path that has ended.
    private static Value Placeholder(TypeModel type) => type switch
    {
        ScalarType scalar => ScalarValue.Known(0, scalar),
        TupleType tuple => new TupleValue(tuple.Elements.Select(Placeholder).ToEquatableArray()),
        SpanType => new SpanValue(0, 0),
        _ => NoValue.Instance,
    };

    private Value Variable(VariableExpression variable) => _state[_frame.Cells[variable.Variable]] switch
    {
        null or ScalarValue { MayBeUnwritten: true } when _outputElements.Contains(_frame.Cells[variable.Variable]) => ReadCell(_frame.Cells[variable.Variable], variable.Span, variable.Type),
        null => throw Refuse("COT0215", variable.Span, $"The variable '{_frame.Model.Variables[variable.Variable].Name}', which only one side of a loop on data assigns,"),
        UnknownSpanValue => throw Refuse("COT0213", variable.Span, $"Which array '{_frame.Model.Variables[variable.Variable].Name}' is"),
        Value value => value,
    };

    private Value Thrown(ThrowExpression expression)
    {
        Throw(expression.Span, ThrowKinds.Throw);
        return Placeholder(expression.Type);
    }

    private Value ShortCircuit(ShortCircuitExpression expression)
    {
        Sum left = Scalar(expression.Left).Sum;
        FlowKey key = KeyOf(expression.Span, FlowRole.Statement);
        if (IsDecided(left, key) is { } decided)
        {
            return decided == expression.IsAnd ? Alone(key, () => Evaluate(expression.Right)) : ScalarValue.Bool(Sum.Of(decided ? 1 : 0));
        }

        Value Right() => Evaluate(expression.Right);
        Value Constant(long value) => ScalarValue.Bool(Sum.Of(value));
        if (memory.IsDivided(key))
        {
            return expression.IsAnd
                ? DivideBranch(expression.Span, left, Right, () => Constant(0))
                : DivideBranch(expression.Span, left, () => Constant(1), Right);
        }

        int marks = _conditional.Count;
        _conditional.Add(key);
        Describe(expression.Span, expression);
        State before = _state;
        (State taken, Value right) = Side(before, left, expression.IsAnd, Right);
        (State skipped, _) = Side(before, left, !expression.IsAnd, () => Constant(expression.IsAnd ? 0 : 1));
        Unmark(marks);
        Describe(expression.Span, expression);
        _state = Merge((key, before.Count), expression.IsAnd ? left : graph.Not(left), taken, skipped);
        if (taken.IsDead)
        {
            return Constant(expression.IsAnd ? 0 : 1);
        }

        Sum value = ((ScalarValue)right).Sum;
        return ScalarValue.Bool(expression.IsAnd ? graph.And(left, value) : graph.Or(left, value));
    }

    private Value Switch(SwitchExpression expression, Value value, int arm)
    {
        if (arm == expression.Arms.Count)
        {
            // No arm fits: the CLR throws.
            Throw(expression.Span, ThrowKinds.NoArm);
            return Placeholder(expression.Type);
        }

        SwitchArm candidate = expression.Arms[arm];
        Describe(expression.Span, expression);
        Sum matches = Matches(candidate.Pattern, candidate.When, value);
        return Branch(candidate.Result.Span, matches, () => Evaluate(candidate.Result), () => Switch(expression, value, arm + 1));
    }

    private static int LengthOf(Value collection) => collection switch
    {
        SpanValue span => span.Length,
        TableValue table => table.Elements.Count,
        ValueTable table => table.Elements.Count,
        TupleValue array => array.Elements.Count,
        _ => 0,
    };

    private Value Element(ElementExpression expression)
    {
        Value collection = Evaluate(expression.Collection);
        ScalarValue index = Scalar(expression.Index);
        int length = LengthOf(collection);
        Interval range = RangeOf(index.Sum);
        if (_state.IsDead || range.Max < 0 || range.Min >= length)
        {
            Throw(expression.Span, ThrowKinds.Index);
            return Placeholder(expression.Type);
        }

        if (!range.IsWithin(0, length - 1))
        {
            MayThrow(expression.Span, ThrowKinds.Index);
        }

        if (range.Min == range.Max)
        {
            return ElementAt(collection, (int)range.Min, expression.Span, expression.Type);
        }

        Describe(expression.Span, expression);
        return ElementAt(collection, index.Sum, expression.Span, expression.Type);
    }
}
