using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

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

    // One of the elements that an unknown index may name. That this one is not written need not end the path.
    private Sum Choice(Value collection, Sum index, int position, ModelSpan span, TypeModel type)
    {
        if (IsExcluded(index, position))
        {
            return Sum.Of(0);
        }

        if (collection is SpanValue cells && _state[cells.Start + position] is null)
        {
            MayFail(new Finding("COT0211", span, [CellName(cells.Start + position)]));
            return Sum.Of(0);
        }

        return Unknown((ScalarValue)ElementAt(collection, position, span, type));
    }

    // Every element that the index may name becomes: the new value where the index names it, else what it was.
    private void WriteIndexed(IndexedPlace place, ScalarValue value, ModelSpan span)
    {
        for (int i = 0; i < place.Span.Length; i++)
        {
            int cell = place.Span.Start + i;
            if (!IsExcluded(place.Index, i))
            {
                _state[cell] = _state[cell] is ScalarValue old ? Chosen(place.Index, i, value, old) : value with { MayBeUnwritten = true };
                NameAfter(_state[cell], CellName(cell), span, cell, source: null);
            }
        }
    }

    private ScalarValue Chosen(Sum index, int position, ScalarValue value, ScalarValue old) => IsExcluded(index, position)
        ? old
        : value with { Sum = graph.Select(Test(index, number => number == position), Unknown(value), Unknown(old)), MayBeUnwritten = old.MayBeUnwritten };
}
