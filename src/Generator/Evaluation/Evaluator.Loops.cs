using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Loops round by round, until the input decides whether there is another one and no counter bounds the rounds.</content>
internal sealed partial class Evaluator
{
    // A loop that could end at every round is unrolled so far; a longer one becomes blocks.
    private const int MaxUnrolledRounds = 512;

    private ModelSpan? _loopSpan;

    private List<Exit> ExecuteLoop(WhileStatement loop, bool isTestedFirst)
    {
        if (loop.Condition is null or ConstantExpression { Bits: not 0 } && !LoopExits.Has(loop.Body))
        {
            throw Refuse("COT0209", loop.Span);
        }

        ModelSpan? outerLoop = _loopSpan;
        _loopSpan ??= loop.Span;
        Assumptions before = _state.Assumptions;
        (ulong context, int marks) = (_context, _conditional.Count);
        Landing? outer = Enter(ExitKind.Break, loop.Span, FlowRole.After);
        List<Exit> pending = UnrollWithinLimits(loop, isTestedFirst, before);
        _context = context;
        Unmark(marks);
        _loopSpan = outerLoop;
        return Land(pending, ExitKind.Break, outer, before);
    }

    // What is too large round by round may be small as a block.
    private List<Exit> UnrollWithinLimits(WhileStatement loop, bool isTestedFirst, Assumptions before)
    {
        FlowKey key = KeyOf(loop.Span, FlowRole.Statement);
        try
        {
            return Unroll(loop, isTestedFirst, before);
        }
        catch (LimitExceededException) when (!memory.IsTracing && !loop.IsNeverUnrolled && !memory.IsDivided(key) && _conditional.Contains(key))
        {
            throw new DivisionNeededException([key]);
        }
    }

    // Round by round; where the input decides whether there is another one, and no counter bounds the rounds, it is a loop on data.
    private List<Exit> Unroll(WhileStatement loop, bool isTestedFirst, Assumptions before)
    {
        var pending = new List<Exit>();
        ulong context = _context;
        FlowKey key = KeyOf(loop.Span, FlowRole.Statement);
        var counters = new LoopCounters(key, graph);
        var cycle = new RoundCycle();
        for (int round = 0; !_state.IsDead; round++)
        {
            Spend();
            _context = FlowKey.Enter(context, loop.Span, -3 - round);
            Sum holds = Sum.Of(1);
            if (loop.Condition is not null && (isTestedFirst || round > 0))
            {
                _currentSpan = loop.Condition.Span;
                holds = Scalar(loop.Condition).Sum;
            }

            bool? decided = Decide(holds);
            bool isOnData = memory.IsTracing ? memory.IsUnrolled(key, round) : loop.IsNeverUnrolled || memory.IsDivided(key);
            if (_state.IsDead || (decided == false && !isOnData))
            {
                break;
            }

            if (isOnData)
            {
                _context = context;
                memory.SetUnrolled(key, round);
                RunRounds(loop, holds, before);
                break;
            }

            if (decided is null)
            {
                counters.CheckRound(round, _state, _frame.Cells);
                pending.Add(LeaveUnless(holds, key));
                if (_state.IsDead)
                {
                    break;
                }
            }

            if (decided == true && cycle.IsClosedBy(round, _state))
            {
                throw Unfinished();
            }

            _context = FlowKey.Enter(context, loop.Span, round);
            List<Exit> left = RunBody(loop);
            pending.AddRange(left);
            Mark(left);
            if (!_state.IsDead && left.Exists(static exit => exit.Origin is not null)
                && (round >= MaxUnrolledRounds || loop.Condition is null or ConstantExpression))
            {
                // Only data ends this loop, or nothing else does for a long time.
                throw new DivisionNeededException([key]);
            }

            RunIncrements(loop);
        }

        return pending;
    }

    // A round that may not take place: the path on which it does not leaves the loop.
    private Exit LeaveUnless(Sum holds, FlowKey loop)
    {
        State left = _state;
        _state = left.Clone();
        Assumptions? again = left.Assumptions.With(holds, 1, 1), ended = left.Assumptions.With(holds, 0, 0);
        _state.Assumptions = again ?? left.Assumptions;
        _state.IsDead = again is null;
        left.Assumptions = ended ?? left.Assumptions;
        var exit = new Exit(ExitKind.Break, graph.Not(holds), left) { Origin = loop };
        Mark([exit]);
        return exit;
    }

    private List<Exit> ExecuteForEach(ForEachStatement loop)
    {
        Value collection = Evaluate(loop.Collection);
        var pending = new List<Exit>();
        Assumptions before = _state.Assumptions;
        (ulong context, int marks) = (_context, _conditional.Count);
        Landing? outer = Enter(ExitKind.Break, loop.Span, FlowRole.After);
        int cell = _frame.Cells[loop.Variable];
        for (int i = 0; i < LengthOf(collection) && !_state.IsDead; i++)
        {
            _state[cell] = ElementAt(collection, i, loop.Span, _frame.Model.Variables[loop.Variable].Type);
            _context = FlowKey.Enter(context, loop.Span, i);
            List<Exit> left = RunBody(new WhileStatement(null, loop.Body, [], loop.Span));
            pending.AddRange(left);
            Mark(left);
        }

        _context = context;
        Unmark(marks);
        return Land(pending, ExitKind.Break, outer, before);
    }
}
