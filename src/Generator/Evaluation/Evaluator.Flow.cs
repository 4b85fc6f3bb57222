using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <content>
/// Loops on data. A segment of straight code ends where such a loop begins, at the end of its rounds and behind it; what stands
/// under a condition around the loop becomes segments, too. Segments are joined by ways; no exit is pending where one ends.
/// </content>
internal sealed partial class Evaluator
{
    // Every cell is compared on all ways and may become a variable.
    private const int OperationsPerCell = 16;

    private readonly FlowPass _flow = new(graph, memory);

    // The conditions and pending exits around the place under evaluation, within its segment.
    private readonly List<FlowKey> _conditional = [];
    private readonly Dictionary<ExitKind, Landing> _landings = [];
    private ulong _context;

    /// <summary>The segments of this pass.</summary>
    public FlowPass Flow => _flow;

    private FlowKey KeyOf(ModelSpan span, FlowRole role) => new(_context, span, role);

    /// <summary>Ends the segment: exits lead to their landings, in their order, then the path that did not leave leads on.</summary>
    private void Close(List<Exit> exits, params (Sum Condition, FlowPoint Target)[] ways)
    {
        if (_conditional.Count > 0)
        {
            throw new DivisionNeededException([.. _conditional]);
        }

        foreach (Exit exit in exits)
        {
            _flow.Leave(_landings[exit.Kind].Point(memory), exit.Condition, exit.State, exit.State.Assumptions);
        }

        Assumptions? rest = _state.IsDead ? null : _state.Assumptions;
        foreach ((Sum condition, FlowPoint target) in ways)
        {
            if (rest?.With(condition, 1, 1) is { } taken)
            {
                _flow.Leave(target, condition, _state, taken);
            }

            rest = rest?.With(condition, 0, 0);
        }

        _state = _state.Clone();
        _state.IsDead = true;
        _flow.Close();
    }

    /// <summary>Begins the segment of a point; the state is dead where no way leads to it.</summary>
    private void Begin(FlowPoint point, ModelSpan span, Assumptions? assumptions)
    {
        if (point.Entries.Count > 0)
        {
            Spend(OperationsPerCell * point.Entries[0].State.Count);
            _state = memory.IsTracing ? FlowPass.Follow(point) : _flow.Begin(point, assumptions, CellName, _outputElements.Contains, span);
        }
    }

    /// <summary>Takes exits of one kind back into the flow, and goes on behind them in a segment of its own where ways lead there.</summary>
    private List<Exit> Land(List<Exit> exits, ExitKind kind, Landing? outer, Assumptions assumptions)
    {
        Landing landing = _landings[kind];
        List<Exit> remaining = Absorb(exits, kind);
        if (landing.IsReached(memory))
        {
            Restore(kind, outer);
            Close(remaining, (Sum.Of(1), landing.Point(memory)));
            Begin(landing.Point(memory), landing.Key.Span, assumptions);
            return [];
        }

        Restore(kind, outer);
        return remaining;
    }

    private Landing? Enter(ExitKind kind, ModelSpan span, FlowRole role)
    {
        _landings.TryGetValue(kind, out Landing? outer);
        _landings[kind] = new Landing(KeyOf(span, role), _state.Count);
        return outer;
    }

    private void Restore(ExitKind kind, Landing? outer)
    {
        if (outer is not null)
        {
            _landings[kind] = outer;
        }
        else
        {
            _landings.Remove(kind);
        }
    }

    // Whatever runs before the exits are taken back runs on the condition that none was.
    private int Mark(IEnumerable<Exit> exits)
    {
        int before = _conditional.Count;
        _conditional.AddRange(exits.Select(static exit => exit.Origin).OfType<FlowKey>());
        return before;
    }

    private void Unmark(int count) => _conditional.RemoveRange(count, _conditional.Count - count);

    /// <summary>A place where exits of one kind land.</summary>
    private sealed class Landing(FlowKey key, int cells)
    {
        public FlowKey Key => key;

        /// <summary>How many cells there were where the statement began.</summary>
        public int Cells => cells;

        public FlowPoint Point(FlowMemory memory) => memory.PointAt(key);

        // A known input is followed through every point, whether or not it came there by an exit.
        public bool IsReached(FlowMemory memory) => memory.HasPoint(key) && (memory.IsTracing || memory.PointAt(key).Entries.Count > 0);
    }
}
