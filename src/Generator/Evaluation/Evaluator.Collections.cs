using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Local arrays: cells of the call that makes them. What is made of spans must be known in place and length.</content>
internal sealed partial class Evaluator
{
    private SpanValue NewArray(NewArrayExpression expression)
    {
        var lengths = new int[expression.Lengths.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            long? length = Known(expression.Lengths[i]);
            if (_state.IsDead || length is null or < 0)
            {
                Throw(expression.Span, ThrowKinds.Length);
                return new SpanValue(0, 0);
            }

            lengths[i] = (int)length.Value;
        }

        Value[]? elements = expression.Elements is { } parts ? Elements(parts) : null;
        if (_state.IsDead)
        {
            return new SpanValue(0, 0);
        }

        long count = elements?.Length ?? lengths.Aggregate(1L, static (product, length) => Math.Min(int.MaxValue, product * length));
        Spend((int)count);
        int start = _state.Allocate((int)count);
        for (int i = 0; i < count; i++)
        {
            _state[start + i] = elements is null ? Placeholder(expression.Element) : elements[i];
        }

        return new SpanValue(start, (int)count) { Lengths = lengths.Length > 1 ? lengths.ToEquatableArray() : [] };
    }

    // As the C# compiler has it: everything up to the last spread is evaluated, then the spreads are copied, then comes the rest.
    private Value[] Elements(EquatableArray<Expression> parts)
    {
        int last = Enumerable.Range(0, parts.Count).LastOrDefault(i => parts[i] is SpreadExpression);
        Value[] evaluated = parts.Take(last + 1).Select(part => Evaluate(part is SpreadExpression spread ? spread.Collection : part)).ToArray();
        List<Value> elements = [];
        for (int i = 0; i < evaluated.Length && !_state.IsDead; i++)
        {
            if (parts[i] is SpreadExpression spread)
            {
                Value collection = evaluated[i];
                elements.AddRange(Enumerable.Range(0, LengthOf(collection)).Select(at => Spread(ElementAt(collection, at, spread.Span, ((SpanType)spread.Collection.Type).Element), spread)).ToArray());
            }
            else
            {
                elements.Add(evaluated[i]);
            }
        }

        elements.AddRange(parts.Skip(last + 1).Select(Evaluate).ToArray());
        return [.. elements];
    }

    private Value Spread(Value element, SpreadExpression spread) => element is ScalarValue scalar && ((SpanType)spread.Type).Element is ScalarType type && !scalar.Type.Equals(type)
        ? Convert(scalar, type, isChecked: false, spread.Span, spread)
        : element;

    private long? Known(Expression expression)
    {
        ScalarValue value = Scalar(expression);
        Interval range = RangeOf(value.Sum);
        return _state.IsDead ? null
            : range.Min == range.Max ? range.Min
            : throw Refuse("COT0213", expression.Span, "A length or the end of a slice");
    }

    private Value Slice(SliceExpression expression)
    {
        Value collection = Evaluate(expression.Collection);
        int length = LengthOf(collection);
        long? start = expression.Start is { } first ? At(first, 0, length) : 0;
        long? end = expression.End is { } last ? At(last, start ?? 0, length) : length;
        if (_state.IsDead || start is null || end is null)
        {
            return new SpanValue(0, 0);
        }

        if (start < 0 || end < start || end > length)
        {
            Throw(expression.Span, ThrowKinds.Index);
            return new SpanValue(0, 0);
        }

        int from = (int)start.Value, count = (int)(end.Value - start.Value);
        return collection switch
        {
            SpanValue span when expression.IsCopy => Copied(span, from, count),
            SpanValue span => new SpanValue(span.Start + from, count),
            TableValue table when expression.IsCopy => Copied(table, from, count),
            ValueTable table when expression.IsCopy => Copied(table, from, count),
            ValueTable table => new ValueTable(table.Elements.Skip(from).Take(count).ToEquatableArray()),
            TableValue table => new TableValue(table.Elements.Skip(from).Take(count).ToEquatableArray(), table.Element),
            _ => collection,
        };
    }

    private long? At(SliceBound bound, long start, int length) =>
        Known(bound.Value) is not { } value ? null : bound.IsFromEnd ? length - value : bound.IsLength ? start + value : value;

    private SpanValue Copied(Value collection, int from, int count)
    {
        Spend(count);
        int start = _state.Allocate(count);
        for (int i = 0; i < count; i++)
        {
            _state[start + i] = collection is SpanValue span ? _state[span.Start + from + i] : ElementAt(collection, from + i, _currentSpan, ScalarType.Int32);
        }

        return new SpanValue(start, count);
    }

    // Each index has its own range; together they are the place, row after row.
    private ScalarValue GridIndex(GridIndexExpression expression)
    {
        var lengths = Evaluate(expression.Collection) is SpanValue { Lengths: var known } && known.Count == expression.Indices.Count ? known : [];
        Sum place = Sum.Of(0);
        for (int i = 0; i < expression.Indices.Count && !_state.IsDead; i++)
        {
            Sum index = Scalar(expression.Indices[i]).Sum;
            Interval range = RangeOf(index);
            int length = lengths.Count == 0 ? 0 : lengths[i];
            if (_state.IsDead || range.Max < 0 || range.Min >= length)
            {
                Throw(expression.Span, ThrowKinds.Index);
                break;
            }

            if (!range.IsWithin(0, length - 1))
            {
                MayThrow(expression.Span, ThrowKinds.Index);
            }

            place = graph.Add(graph.Scale(place, length), index);
        }

        return new ScalarValue(place, ScalarType.Int32);
    }

    private Value Dimension(DimensionExpression expression)
    {
        Value collection = Evaluate(expression.Collection);
        long? dimension = Known(expression.Dimension);
        EquatableArray<int> lengths = collection is SpanValue { Lengths: { Count: > 0 } known } ? known : [LengthOf(collection)];
        if (dimension is >= 0 && dimension < lengths.Count)
        {
            return ScalarValue.Int32(lengths[(int)dimension.Value]);
        }

        Throw(expression.Span, ThrowKinds.Index);
        return Placeholder(expression.Type);
    }

    private NoValue Copy(CopyExpression copy)
    {
        Value from = Evaluate(copy.From), to = Evaluate(copy.To);
        if (!_state.IsDead && LengthOf(from) > LengthOf(to))
        {
            Throw(copy.Span, ThrowKinds.Length);
        }

        if (!_state.IsDead)
        {
            Value[] values = Enumerable.Range(0, LengthOf(from)).Select(i => ElementAt(from, i, copy.Span, ScalarType.Int32)).ToArray();
            WriteAll(Writable(to, copy.Span), values, copy.Span);
        }

        return NoValue.Instance;
    }

    private NoValue Reverse(ReverseExpression reverse)
    {
        Value collection = Evaluate(reverse.Collection);
        if (!_state.IsDead)
        {
            Value[] values = Enumerable.Range(0, LengthOf(collection)).Select(i => ElementAt(collection, i, reverse.Span, ScalarType.Int32)).Reverse().ToArray();
            WriteAll(Writable(collection, reverse.Span), values, reverse.Span);
        }

        return NoValue.Instance;
    }

    private void WriteAll(SpanValue span, Value[] values, ModelSpan at)
    {
        Spend(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            Write(new CellPlace(span.Start + i), values[i], at);
        }
    }

    // A table is shared by all calls: writing to it would change what the next one reads.
    private static SpanValue Writable(Value collection, ModelSpan at) =>
        collection as SpanValue ?? (collection is TableValue or ValueTable ? throw Refuse("COT0214", at) : new SpanValue(0, 0));
}
