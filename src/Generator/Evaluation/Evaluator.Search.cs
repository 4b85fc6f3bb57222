using System.Runtime.CompilerServices;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>What is looked up in spans, and tables of structs.</content>
internal sealed partial class Evaluator
{
    private readonly ConditionalWeakTable<ValueTableExpression, ValueTable> _tables = new();

    // Its elements do not depend on where it is read.
    private ValueTable Table(ValueTableExpression expression)
    {
        if (!_tables.TryGetValue(expression, out ValueTable? table))
        {
            table = new ValueTable(expression.Elements.Select(Evaluate).ToArray().ToEquatableArray());
            if (!_state.IsDead)
            {
                _tables.Add(expression, table);
            }
        }

        return table;
    }

    private Value Search(SearchExpression search)
    {
        Value collection = Evaluate(search.Collection);
        Value[] values = search.Values.Select(Evaluate).ToArray();
        if (_state.IsDead)
        {
            return Placeholder(search.Type);
        }

        Value[] elements = Elements(collection, search.Span);
        Value[] wanted = values.SelectMany(value => value is SpanValue or TableValue or ValueTable ? Elements(value, search.Span) : [value]).ToArray();
        Spend(elements.Length * wanted.Length);
        Describe(search.Span, search);
        return search.Kind switch
        {
            SearchKind.SequenceEqual => ScalarValue.Bool(elements.Length == wanted.Length ? FitsAt(elements, wanted, 0) : Sum.Of(0)),
            SearchKind.StartsWith => ScalarValue.Bool(FitsAt(elements, wanted, 0)),
            SearchKind.EndsWith => ScalarValue.Bool(FitsAt(elements, wanted, elements.Length - wanted.Length)),
            _ => Found(search.Kind, Fits(elements, wanted, search.IsOfSequence)),
        };
    }

    private Value[] Elements(Value collection, ModelSpan span) => Enumerable.Range(0, LengthOf(collection)).Select(i => ElementAt(collection, i, span, ScalarType.Int32)).ToArray();

    // Whether what is looked for begins at each place.
    private Sum[] Fits(Value[] elements, Value[] wanted, bool isOfSequence) => isOfSequence
        ? Enumerable.Range(0, Math.Max(0, elements.Length - wanted.Length + 1)).Select(start => FitsAt(elements, wanted, start)).ToArray()
        : Array.ConvertAll(elements, element => wanted.Aggregate(Sum.Of(0), (any, value) => graph.Or(any, AreEqual(element, value))));

    private Sum FitsAt(Value[] elements, Value[] wanted, int start)
    {
        Sum all = Sum.Of(start < 0 || start + wanted.Length > elements.Length ? 0 : 1);
        for (int i = 0; i < wanted.Length && !all.Equals(Sum.Of(0)); i++)
        {
            all = graph.And(all, AreEqual(elements[start + i], wanted[i]));
        }

        return all;
    }

    private ScalarValue Found(SearchKind kind, Sum[] fits)
    {
        if (kind == SearchKind.Contains)
        {
            return ScalarValue.Bool(fits.Aggregate(Sum.Of(0), graph.Or));
        }

        if (kind == SearchKind.Count)
        {
            return new ScalarValue(fits.Aggregate(Sum.Of(0), graph.Add), ScalarType.Int32);
        }

        // The place that decides comes last.
        IEnumerable<int> places = Enumerable.Range(0, fits.Length);
        Sum found = Sum.Of(-1);
        foreach (int place in kind == SearchKind.IndexOf ? places.Reverse() : places)
        {
            found = graph.Select(fits[place], Sum.Of(place), found);
        }

        return new ScalarValue(found, ScalarType.Int32);
    }
}
