using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Blocks;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>One cell at the head of a segment: its value from those that the ways bring, scalar by scalar.</summary>
internal sealed class FlowJoin(DataflowGraph graph, FlowMemory memory, FlowHead head, int cell, string name)
{
    private int _leaf;

    /// <summary>True if no input brings a value, as far as all of them were run: what stands there is then read by nobody.</summary>
    public bool IsUnwritten { get; private set; }

    /// <summary>The value at the head, which is read only behind ways that bring one.</summary>
    public Value? Join(Value?[] values)
    {
        Value? first = Array.Find(values, static value => value is not null);
        return first switch
        {
            ScalarValue scalar => JoinScalar(scalar, values),
            TupleValue tuple => tuple with
            {
                Elements = tuple.Elements.Select((_, i) => Join(Array.ConvertAll(values, value => ((TupleValue?)value)?.Elements[i]))!).ToEquatableArray(),
            },
            _ => JoinSpan(first, values),
        };
    }

    /// <summary>Compares what the ways bring with the value at the head; true if the head must know more.</summary>
    public bool Compare(Value? known, Value?[] values)
    {
        switch (known)
        {
            case ScalarValue scalar:
                return CompareScalar(scalar, values);
            case TupleValue tuple:
                bool changed = false;
                for (int i = 0; i < tuple.Elements.Count; i++)
                {
                    changed |= Compare(tuple.Elements[i], Array.ConvertAll(values, value => ((TupleValue?)value)?.Elements[i]));
                }

                return changed;
            case SpanValue or TableValue:
                return !Array.TrueForAll(values, value => value is null || value.Equals(known)) && head.Point.UnknownSpans.Add((cell, _leaf));
            default:
                return false;
        }
    }

    // A span that differs between the ways: who asks for it before it is assigned anew is refused.
    private Value? JoinSpan(Value? first, Value?[] values)
    {
        if (!Array.TrueForAll(values, value => value is null || value.Equals(first)))
        {
            head.Point.UnknownSpans.Add((cell, _leaf));
        }

        return head.Point.UnknownSpans.Contains((cell, _leaf)) ? UnknownSpanValue.Instance : first;
    }

    /// <summary>The same of an element of an output, which some ways may not have written.</summary>
    public Value? JoinElement(Value?[] values)
    {
        ScalarValue? first = Array.Find(values, static value => value is not null) as ScalarValue
            ?? (head.Point.Leaves.TryGetValue((cell, 0), out FlowLeaf? leaf) ? ScalarValue.Known(0, leaf.Type) : null);
        if (first is null)
        {
            return null;
        }

        bool mayBeUnwritten = Array.Exists(values, IsOpen) || head.Point.MayBeUnwritten.Contains(cell);
        ScalarValue joined = JoinScalar(first, values);
        return IsUnwritten ? null : joined with { MayBeUnwritten = mayBeUnwritten };
    }

    /// <summary>Compares as <see cref="Compare"/> does.</summary>
    public bool CompareElement(Value? known, Value?[] values)
    {
        bool opens = known is ScalarValue { MayBeUnwritten: false } && Array.Exists(values, IsOpen);
        bool changed = opens && head.Point.MayBeUnwritten.Add(cell);
        if (known is null && Array.Find(values, static value => value is not null) is ScalarValue written && !head.Point.Leaves.ContainsKey((cell, 0)))
        {
            return Grow(NewLeaf(0, written.Type), values);
        }

        return Compare(known, values) || changed;
    }

    private static bool IsOpen(Value? value) => value is null or ScalarValue { MayBeUnwritten: true };

    private ScalarValue JoinScalar(ScalarValue first, Value?[] values)
    {
        int leaf = _leaf++;
        bool isVariable = head.Point.Leaves.TryGetValue((cell, leaf), out FlowLeaf? variable);
        if (!isVariable && Array.TrueForAll(values, value => value is ScalarValue scalar ? scalar.Sum.Equals(first.Sum) : first.IsKnown))
        {
            // A way that brings no value may lack the tokens that another way's value is made of.
            return first;
        }

        if (!isVariable)
        {
            variable = NewLeaf(leaf, first.Type);
        }

        Grow(variable!, values);
        if (variable!.Domain.Count == 0)
        {
            IsUnwritten = true;
            return first with { Sum = Sum.Of(0) };
        }

        if (variable.Domain.Count > graph.Limits.MaxClasses)
        {
            throw graph.TooLarge(LimitKind.Classes, variable.Domain.Count, graph.Limits.MaxClasses);
        }

        TokenType type = memory.TypeOf(first.Type);
        DataflowNode node = graph.Node(new ParameterDefinition(head.Point.Number, head.Parameters.Count), type, () => variable.Domain.ToArray());
        node.Label = node.Label with { Name = name };
        head.Parameters.Add(new FlowParameter(new FlowVariable(cell, leaf, type), node));
        return first with { Sum = Sum.Of(node) };
    }

    private bool CompareScalar(ScalarValue known, Value?[] values)
    {
        int leaf = _leaf++;
        if (head.Point.Leaves.TryGetValue((cell, leaf), out FlowLeaf? variable))
        {
            return Grow(variable, values);
        }

        if (Array.TrueForAll(values, value => value is not ScalarValue scalar || scalar.Sum.Equals(known.Sum)))
        {
            return false;
        }

        variable = NewLeaf(leaf, known.Type);
        Grow(variable, values);
        return true;
    }

    private FlowLeaf NewLeaf(int leaf, ScalarType type)
    {
        var variable = new FlowLeaf(type) { Domain = head.Point.DomainOf((cell, leaf)) };
        head.Point.Leaves.Add((cell, leaf), variable);
        return variable;
    }

    /// <summary>Adds the scalars of a value to what was seen at a point.</summary>
    public static void Record(FlowPoint point, int cell, Value? value)
    {
        int leaf = 0;
        foreach (ScalarValue scalar in Value.Leaves(value))
        {
            if (!point.Seen.TryGetValue((cell, leaf), out HashSet<long>? seen))
            {
                seen = [];
                point.Seen.Add((cell, leaf), seen);
            }

            seen.Add(scalar.Bits);
            leaf++;
        }
    }

    // The ways are in the order of the point's entries.
    private bool Grow(FlowLeaf variable, Value?[] values)
    {
        bool grew = false;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is ScalarValue value)
            {
                grew |= memory.Grow(head.Point, variable, graph.ImageOf(value.Sum, head.Point.Entries[i].Assumptions));
            }
        }

        return grew;
    }
}
