using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>
/// Cells that may hold nothing yet: the elements of an output. Reading one is like a throw: it ends the path, and is refused
/// unless no input comes there.
/// </content>
internal sealed partial class Evaluator
{
    private Value ElementAt(Value collection, int index, ModelSpan span, TypeModel type) => collection switch
    {
        TableValue table => ScalarValue.Known(table.Elements[index], table.Element),
        ValueTable table => table.Elements[index],
        TupleValue array => array.Elements[index],
        SpanValue cells => ReadCell(cells.Start + index, span, type),
        _ => throw new ArgumentOutOfRangeException(nameof(collection)),
    };

    private Value ReadCell(int cell, ModelSpan span, TypeModel type)
    {
        Value? value = _state[cell];
        if (value is null or ScalarValue { MayBeUnwritten: true })
        {
            MayFail(new Finding("COT0211", span, [CellName(cell)]));
            _state.IsDead |= value is null;
        }

        return value switch
        {
            null => Placeholder(type),
            ScalarValue scalar => scalar with { MayBeUnwritten = false },
            _ => value,
        };
    }

    /// <summary>The element that an unknown index names.</summary>
    private Value ElementAt(Value collection, Sum index, ModelSpan span, TypeModel type) =>
        SelectAt(index, type, Enumerable.Range(0, LengthOf(collection)).Select(i => Choice(collection, index, i, span, type)).ToList());

    // One of the elements that an unknown index may name. That this one is not written need not end the path.
    private Value Choice(Value collection, Sum index, int position, ModelSpan span, TypeModel type)
    {
        if (IsExcluded(index, position))
        {
            return Placeholder(type);
        }

        if (collection is SpanValue cells && _state[cells.Start + position] is null)
        {
            MayFail(new Finding("COT0211", span, [CellName(cells.Start + position)]));
            return Placeholder(type);
        }

        return ElementAt(collection, position, span, type);
    }

    private Value SelectAt(Sum index, TypeModel type, List<Value> choices) => type switch
    {
        ScalarType scalar => new ScalarValue(graph.SelectAt(index, choices.Select(choice => ((ScalarValue)choice).Sum).ToList()), scalar),
        TupleType tuple => new TupleValue(tuple.Elements
            .Select((element, i) => SelectAt(index, element, choices.Select(choice => ((TupleValue)choice).Elements[i]).ToList()))
            .ToArray().ToEquatableArray()),
        _ => choices[0],
    };

    // Every element that the index may name becomes: the new value where the index names it, else what it was.
    private void WriteIndexed(IndexedPlace place, Value value, ModelSpan span)
    {
        for (int i = 0; i < place.Span.Length; i++)
        {
            int cell = place.Span.Start + i;
            if (!IsExcluded(place.Index, i))
            {
                _state[cell] = _state[cell] is { } old ? Chosen(place.Index, i, value, old) : Written(cell, value);
                NameAfter(_state[cell], CellName(cell), span, cell, source: null);
            }
        }
    }

    private Value Chosen(Sum index, int position, Value value, Value old) => IsExcluded(index, position)
        ? old
        : MergeValues(Test(index, number => number == position), value, old)!;
}
