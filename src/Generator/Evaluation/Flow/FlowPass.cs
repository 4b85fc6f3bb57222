using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Blocks;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>The segments of one pass: where each begins, which variables it finds there, where it leads.</summary>
internal sealed class FlowPass(DataflowGraph graph, FlowMemory memory)
{
    private const int Closed = -1;

    private readonly List<FlowHead> _heads = [];
    private int _current;
    private int _ways;

    /// <summary>The number of the segment under evaluation.</summary>
    public int Current => _current;

    /// <summary>True if no way leads on from where the evaluation ended: some loop is never left.</summary>
    public bool IsClosed => _current == Closed;

    /// <summary>True if there is more than one segment.</summary>
    public bool HasBlocks => _heads.Count > 0;

    /// <summary>Adds a way out of the current segment.</summary>
    public void Leave(FlowPoint target, Sum condition, State state, Assumptions assumptions)
    {
        // With all inputs seen, a point that none of them came to is none; of a point found since then nothing is known.
        if (!memory.IsExact || memory.IsTracing || !target.IsTraced || target.IsReached)
        {
            target.Entries.Add(new FlowEntry(_ways++, _current, condition, state, assumptions));
        }
    }

    /// <summary>Goes on at a point with known inputs: the only way to it is the one that was taken.</summary>
    public static State Follow(FlowPoint point)
    {
        State state = point.Entries[0].State.Clone();
        state.IsDead = false;
        state.Cut(point.CellCount);
        point.Entries.Clear();
        point.IsReached = true;
        for (int cell = 0; cell < state.Count; cell++)
        {
            FlowJoin.Record(point, cell, state[cell]);
        }

        return state;
    }

    /// <summary>Ends the current segment: no node is made until the next one begins.</summary>
    public void Close() => _current = Closed;

    /// <summary>
    /// Begins the segment of a point with the ways to it that are known. A cell that is the same on all of them stays what it is, a
    /// scalar that is not becomes a variable of the segment.
    /// </summary>
    /// <param name="point">The point; at least one way leads there.</param>
    /// <param name="assumptions">What holds on all ways; <see langword="null"/> where there is only one.</param>
    /// <param name="nameOf">The name of a cell, for people.</param>
    /// <param name="isElement">Whether a cell is an element of an output, which some ways may not have written.</param>
    /// <param name="span">The statement.</param>
    public State Begin(FlowPoint point, Assumptions? assumptions, Func<int, string> nameOf, Func<int, bool> isElement, ModelSpan span)
    {
        _current = point.Number;
        graph.Segment = point.Number;
        State state = point.Entries[0].State.Clone();
        state.IsDead = false;
        memory.LimitCells(point, point.Entries.Min(static entry => entry.State.Count));
        int count = Math.Min(state.Count, point.CellCount);
        state.Assumptions = assumptions ?? point.Entries[0].Assumptions;
        var head = new FlowHead(point, span, state, isElement);
        _heads.Add(head);
        for (int cell = 0; cell < count; cell++)
        {
            int number = cell;
            graph.Describe(Evaluator.OriginOf(span), () => nameOf(number));
            Value?[] values = point.Entries.Select(entry => entry.State[number]).ToArray();
            var join = new FlowJoin(graph, memory, head, cell, nameOf(cell));
            state[cell] = isElement(cell) ? join.JoinElement(values)
                : point.Role == FlowRole.Join || Array.TrueForAll(values, static value => value is not null) ? join.Join(values)
                : null;
        }

        state.Cut(count);
        head.State = state.Clone();
        return state;
    }

    /// <summary>Looks at the ways that lead back; true if they brought nothing new, so that the pass is the last.</summary>
    public bool Settle()
    {
        bool isStable = true;
        foreach (FlowHead head in _heads)
        {
            for (int cell = 0; cell < head.State.Count; cell++)
            {
                Value?[] values = head.Point.Entries.Select(entry => cell < entry.State.Count ? entry.State[cell] : null).ToArray();
                var join = new FlowJoin(graph, memory, head, cell, "");
                isStable &= !(head.IsElement(cell) ? join.CompareElement(head.State[cell], values) : join.Compare(head.State[cell], values));
            }
        }

        return isStable;
    }

    /// <summary>Takes back what widening added and no way brings; true if there was something.</summary>
    public bool Narrow()
    {
        bool changed = false;
        foreach (FlowHead head in _heads)
        {
            foreach (((int cell, int leaf), FlowLeaf variable) in head.Point.Leaves.Select(static pair => (pair.Key, pair.Value)))
            {
                if (variable.IsWidened)
                {
                    var seen = new SortedSet<long>(head.Point.Entries.SelectMany(entry => Value.LeafOf(entry.State[cell], leaf) is { } value ? graph.ImageOf(value.Sum, entry.Assumptions) : []));
                    changed |= seen.Count < variable.Domain.Count;
                    variable.Domain = seen;
                    variable.IsWidened = false;
                }
            }
        }

        return changed;
    }

    /// <summary>The flow of the last pass.</summary>
    public FlowGraph ToGraph()
    {
        var segments = new Dictionary<int, FlowSegment> { [0] = new FlowSegment(0, "") };
        foreach (FlowHead head in _heads)
        {
            var segment = new FlowSegment(head.Point.Number, NameOf(head));
            segment.Parameters.AddRange(head.Parameters);
            segments.Add(segment.Number, segment);
        }

        IEnumerable<(FlowEntry Entry, FlowSegment Target)> ways = _heads
            .SelectMany(head => head.Point.Entries.Select(entry => (Entry: entry, Target: segments[head.Point.Number])))
            .OrderBy(static way => way.Entry.Order);
        foreach ((FlowEntry entry, FlowSegment target) in ways)
        {
            segments[entry.Source].Edges.Add(new FlowEdge(entry.Condition, target, ValuesOf(entry, target)));
        }

        return new FlowGraph(segments.Values.OrderBy(static segment => segment.Number).ToList(), segments[_current]);
    }

    // #loop, #after, #loop2: what the point is, numbered where there are several.
    private string NameOf(FlowHead head)
    {
        string role = head.Point.Role switch
        {
            FlowRole.Round => "loop",
            FlowRole.After => "after",
            FlowRole.Continue => "next",
            FlowRole.Return => "return",
            FlowRole.Then => "then",
            FlowRole.Else => "else",
            _ => "join",
        };
        int number = 1 + _heads.Count(other => other.Point.Role == head.Point.Role && other.Point.Number < head.Point.Number);
        return $"#{role}{(number == 1 ? "" : Integers.Text(number))}";
    }

    private static Dictionary<FlowVariable, Sum> ValuesOf(FlowEntry entry, FlowSegment target)
    {
        var values = new Dictionary<FlowVariable, Sum>();
        foreach (FlowVariable variable in target.Parameters.Select(static parameter => parameter.Variable))
        {
            if (variable.Cell < entry.State.Count && Value.LeafOf(entry.State[variable.Cell], variable.Leaf) is { } value)
            {
                values.Add(variable, value.Sum);
            }
        }

        return values;
    }
}

/// <summary>What a segment found at its head.</summary>
internal sealed class FlowHead(FlowPoint point, ModelSpan span, State state, Func<int, bool> isElement)
{
    public FlowPoint Point => point;

    public ModelSpan Span => span;

    public State State { get; set; } = state;

    public bool IsElement(int cell) => isElement(cell);

    public List<FlowParameter> Parameters { get; } = [];
}
