using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Assignments: a target is located first, then the value is evaluated, then it is written.</content>
internal sealed partial class Evaluator
{
    private Value Assign(AssignmentExpression assignment)
    {
        Place place = Locate(assignment.Target);
        Value value = Evaluate(assignment.Value);
        Write(place, value, assignment.Span, assignment.Value);
        return value;
    }

    private Value AssignCompound(CompoundAssignmentExpression assignment)
    {
        Place place = Locate(assignment.Target);
        if (_state.IsDead)
        {
            return Placeholder(assignment.Type);
        }

        var type = (ScalarType)assignment.Target.Type;
        ScalarValue old = Convert((ScalarValue)Read(place, assignment.Target), assignment.OperandType, false, assignment.Span, assignment);
        ScalarValue operand = Scalar(assignment.Value);
        Describe(assignment.Span, assignment);
        ScalarValue result = Apply(assignment.Operator, old, operand, assignment.IsChecked, assignment);
        ScalarValue value = Convert(result, type, assignment.IsChecked, assignment.Span, assignment);
        Write(place, value, assignment.Span);
        return value;
    }

    private Value Increment(IncrementExpression increment)
    {
        Place place = Locate(increment.Target);
        if (_state.IsDead)
        {
            return Placeholder(increment.Type);
        }

        var type = (ScalarType)increment.Target.Type;
        var old = (ScalarValue)Read(place, increment.Target);
        Describe(increment.Span, increment);
        BinaryOperator op = increment.IsDecrement ? BinaryOperator.Subtract : BinaryOperator.Add;
        ScalarValue value = Apply(op, old, ScalarValue.Known(1, type), increment.IsChecked, increment);
        Write(place, value, increment.Span);
        return increment.IsPostfix ? old : value;
    }

    private NoValue Fill(FillExpression fill)
    {
        Value collection = Evaluate(fill.Collection);
        Value value = fill.Value is { } filler ? Evaluate(filler) : Placeholder(fill.Element);
        if (!_state.IsDead)
        {
            SpanValue span = Writable(collection, fill.Span);
            WriteAll(span, [.. Enumerable.Repeat(value, span.Length)], fill.Span);
        }

        return NoValue.Instance;
    }

    private Place Locate(AssignmentTarget target)
    {
        switch (target)
        {
            case VariableTarget variable:
                return new CellPlace(_frame.Cells[variable.Variable]);
            case ElementTarget element:
                return LocateElement(element);
            case TupleElementTarget element:
                return new TupleElementPlace(Locate(element.Tuple), element.Tuple, element.Index);
            case InlineElementTarget element:
                return LocateInline(element);
            case TupleTarget tuple:
                return new TuplePlace(tuple.Elements.Select(Locate).ToArray());
            default:
                return new TuplePlace([]);
        }
    }

    private Place LocateElement(ElementTarget target)
    {
        Value collection = Evaluate(target.Collection);
        ScalarValue index = Scalar(target.Index);
        Interval range = RangeOf(index.Sum);
        SpanValue span = Writable(collection, target.Span);
        if (_state.IsDead || range.Max < 0 || range.Min >= span.Length)
        {
            Throw(target.Span, ThrowKinds.Index);
            return new TuplePlace([]);
        }

        if (!range.IsWithin(0, span.Length - 1))
        {
            MayThrow(target.Span, ThrowKinds.Index);
        }

        return range.Min == range.Max ? new CellPlace(span.Start + (int)range.Min) : new IndexedPlace(span, index.Sum);
    }

    private Place LocateInline(InlineElementTarget target)
    {
        Place array = Locate(target.Array);
        ScalarValue index = Scalar(target.Index);
        Interval range = RangeOf(index.Sum);
        int length = ((InlineArrayType)target.Array.Type).Length;
        if (_state.IsDead || range.Max < 0 || range.Min >= length)
        {
            Throw(target.Span, ThrowKinds.Index);
            return new TuplePlace([]);
        }

        if (!range.IsWithin(0, length - 1))
        {
            MayThrow(target.Span, ThrowKinds.Index);
        }

        return range.Min == range.Max
            ? new TupleElementPlace(array, target.Array, (int)range.Min)
            : new InlineElementPlace(array, target.Array, index.Sum);
    }

    private Value Read(Place place, AssignmentTarget target) => place switch
    {
        // An out parameter may be assigned field by field.
        CellPlace cell when _state[cell.Cell] is null && target.Type is TupleType => Placeholder(target.Type),
        CellPlace cell => ReadCell(cell.Cell, target.Span, target.Type),
        IndexedPlace indexed => ElementAt(indexed.Span, indexed.Index, target.Span, target.Type),
        TupleElementPlace element => ((TupleValue)Read(element.Tuple, element.Target)).Elements[element.Index],
        InlineElementPlace element => new ScalarValue(
            graph.SelectAt(element.Index, ((TupleValue)Read(element.Array, element.Target)).Elements.Select(value => ((ScalarValue)value).Sum).ToList()),
            (ScalarType)target.Type),
        _ => Placeholder(target.Type),
    };

    private void Write(Place place, Value value, ModelSpan span, Expression? source = null)
    {
        if (_state.IsDead)
        {
            return;
        }

        switch (place)
        {
            case CellPlace cell:
                _state[cell.Cell] = value;
                NameAfter(value, CellName(cell.Cell), span, cell.Cell, source);
                break;
            case IndexedPlace indexed:
                WriteIndexed(indexed, value, span);
                break;
            case TupleElementPlace element:
                var tuple = (TupleValue)Read(element.Tuple, element.Target);
                Write(element.Tuple, Replaced(tuple, element.Index, value), span);
                break;
            case InlineElementPlace element:
                var array = (TupleValue)Read(element.Array, element.Target);
                Write(element.Array, new TupleValue(array.Elements.Select((old, i) => Chosen(element.Index, i, value, old)).ToEquatableArray()), span);
                break;
            case TuplePlace parts when value is TupleValue values:
                for (int i = 0; i < parts.Places.Length; i++)
                {
                    Write(parts.Places[i], values.Elements[i], span);
                }

                break;
        }
    }

    /// <summary>A located target. A closed union; an empty tuple place swallows what is written.</summary>
    private abstract record Place;

    private sealed record CellPlace(int Cell) : Place;

    private sealed record IndexedPlace(SpanValue Span, Sum Index) : Place;

    private sealed record TupleElementPlace(Place Tuple, AssignmentTarget Target, int Index) : Place;

    private sealed record InlineElementPlace(Place Array, AssignmentTarget Target, Sum Index) : Place;

    private sealed record TuplePlace(Place[] Places) : Place;
}
