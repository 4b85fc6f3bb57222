using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <content>What becomes segments of its own: the rounds of a loop on data, and the sides of a condition around one.</content>
internal sealed partial class Evaluator
{
    /// <summary>Rounds of a loop on data: the block of the body repeats until the condition no longer holds or an exit is taken.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="holds">Whether the first round takes place.</param>
    /// <param name="before">What holds before the loop.</param>
    private void RunRounds(WhileStatement loop, Sum holds, Assumptions before)
    {
        FlowPoint round = memory.PointAt(KeyOf(loop.Span, FlowRole.Round));
        FlowPoint after = _landings[ExitKind.Break].Point(memory);
        Close([], (holds, round), (Sum.Of(1), after));
        RunRound(loop, round, after, before);
        var cycle = new RoundCycle();
        for (int rounds = 1; memory.IsTracing && round.Entries.Count > 0; rounds++)
        {
            if (cycle.IsClosedBy(rounds, round.Entries[0].State))
            {
                throw Unfinished();
            }

            RunRound(loop, round, after, before);
        }
    }

    private void RunRound(WhileStatement loop, FlowPoint round, FlowPoint after, Assumptions before)
    {
        Begin(round, loop.Span, before);
        ulong context = _context;
        _context = FlowKey.Enter(context, loop.Span, -1);
        List<Exit> exits = RunBody(loop);
        int marks = Mark(exits);
        RunIncrements(loop);

        // The condition is evaluated at two places, each with points of its own.
        _context = FlowKey.Enter(context, loop.Span, -2);
        Sum again = loop.Condition is null || _state.IsDead ? Sum.Of(1) : Scalar(loop.Condition).Sum;
        _context = context;
        Unmark(marks);
        Close(exits, (again, round), (Sum.Of(1), after));
    }

    // One round without the condition; what is left leaves the loop.
    private List<Exit> RunBody(WhileStatement loop)
    {
        Assumptions before = _state.Assumptions;
        Landing? outer = Enter(ExitKind.Continue, loop.Span, FlowRole.Continue);
        return Land(Execute(loop.Body), ExitKind.Continue, outer, before);
    }

    private void RunIncrements(WhileStatement loop)
    {
        foreach (Expression increment in loop.Increments)
        {
            if (!_state.IsDead)
            {
                _currentSpan = loop.Span;
                Evaluate(increment);
            }
        }
    }

    /// <summary>A condition whose sides are segments of their own.</summary>
    private List<Exit> DivideIf(ModelSpan span, Sum condition, Func<List<Exit>> then, Func<List<Exit>> otherwise)
    {
        (Assumptions before, int made) = (_state.Assumptions, _state.Count);
        FlowPoint first = memory.PointAt(KeyOf(span, FlowRole.Then)), second = memory.PointAt(KeyOf(span, FlowRole.Else));
        FlowPoint join = memory.PointAt(KeyOf(span, FlowRole.Join));
        Close([], (condition, first), (Sum.Of(1), second));
        foreach ((FlowPoint side, Func<List<Exit>> run) in new[] { (first, then), (second, otherwise) })
        {
            Begin(side, span, assumptions: null);
            Close(_state.IsDead ? [] : run(), (Sum.Of(1), join));
        }

        Begin(join, span, before);
        if (!memory.IsTracing && !_state.IsDead)
        {
            memory.Keep(KeyOf(span, FlowRole.Statement), _state.Count - made);
        }

        return [];
    }

    // The value of the side that was taken travels in a cell of its own, in place of the arrays that the side has made.
    private Value DivideBranch(ModelSpan span, Sum condition, Func<Value> whenTrue, Func<Value> whenFalse)
    {
        int cell = _state.Count;
        memory.Keep(KeyOf(span, FlowRole.Statement), 0);
        List<Exit> Side(Func<Value> evaluate)
        {
            Value value = evaluate();
            if (!_state.IsDead)
            {
                _state.Cut(cell);
                _state.Allocate(1);
                _state[cell] = value is SpanValue made && made.Start + made.Length > cell ? UnknownSpanValue.Instance : value;
            }

            return [];
        }

        DivideIf(span, condition, () => Side(whenTrue), () => Side(whenFalse));
        if (_state.IsDead)
        {
            return NoValue.Instance;
        }

        Value joined = _state[cell] ?? NoValue.Instance;
        _state.Release(cell);
        return joined;
    }
}
