using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Statements. Each returns the paths that left it early; the state is then that of the path that did not.</content>
internal sealed partial class Evaluator
{
    // A loop that could end at every round is unrolled so far; a longer one becomes blocks.
    private const int MaxUnrolledRounds = 512;

    private ModelSpan _currentSpan;
    private ModelSpan? _loopSpan;

    private List<Exit> Execute(Statement statement)
    {
        Spend();
        _currentSpan = statement.Span;
        if (_state.IsDead)
        {
            return [];
        }

        switch (statement)
        {
            case BlockStatement block:
                return ExecuteAll(block.Statements);
            case ExpressionStatement expression:
                Evaluate(expression.Expression);
                return [];
            case DeclarationStatement declaration:
                Declare(declaration);
                return [];
            case IfStatement conditional:
                return ExecuteIf(conditional.Span, Scalar(conditional.Condition).Sum, () => Execute(conditional.Then), () => conditional.Else is { } other ? Execute(other) : []);
            case SwitchStatement choice:
                return ExecuteSwitch(choice);
            case WhileStatement loop:
                return ExecuteLoop(loop, isTestedFirst: true);
            case DoStatement loop:
                return ExecuteLoop(new WhileStatement(loop.Condition, loop.Body, [], loop.Span), isTestedFirst: false);
            case ForEachStatement loop:
                return ExecuteForEach(loop);
            case BreakStatement:
                return Leave(ExitKind.Break);
            case ContinueStatement:
                return Leave(ExitKind.Continue);
            case ReturnStatement result:
                return ExecuteReturn(result);
            case ThrowStatement thrown:
                Throw(thrown.Span, ThrowKinds.Throw);
                return [];
            default:
                throw new ArgumentOutOfRangeException(nameof(statement));
        }
    }

    private List<Exit> ExecuteAll(EquatableArray<Statement> statements)
    {
        var exits = new List<Exit>();
        int marks = _conditional.Count;
        foreach (Statement statement in statements)
        {
            List<Exit> left = Execute(statement);
            exits.AddRange(left);
            Mark(left);
        }

        Unmark(marks);
        return exits;
    }

    private void Declare(DeclarationStatement declaration)
    {
        Value? value = declaration.Initializer is { } initializer ? Evaluate(initializer) : null;
        if (!_state.IsDead)
        {
            int cell = _frame.Cells[declaration.Variable];
            _state[cell] = value;
            NameAfter(value, _frame.Model.Variables[declaration.Variable].Name, declaration.Span, cell, declaration.Initializer);
        }
    }

    private List<Exit> Leave(ExitKind kind)
    {
        State left = _state;
        _state = left.Clone();
        _state.IsDead = true;
        return [new Exit(kind, Sum.Of(1), left)];
    }

    private List<Exit> ExecuteReturn(ReturnStatement statement)
    {
        if (statement.Value is { } expression)
        {
            Value result = Evaluate(expression);
            if (_state.IsDead)
            {
                return [];
            }

            _state[_frame.ResultCell] = result;
            _lastWrites[_frame.ResultCell] = OriginOf(statement.Span);
        }

        return Leave(ExitKind.Return);
    }

    private List<Exit> ExecuteIf(ModelSpan span, Sum condition, Func<List<Exit>> then, Func<List<Exit>> otherwise)
    {
        if (_state.IsDead)
        {
            return [];
        }

        FlowKey key = KeyOf(span, FlowRole.Statement);
        if (IsDecided(condition, key) is { } decided)
        {
            return decided ? then() : otherwise();
        }

        if (memory.IsDivided(key))
        {
            return DivideIf(span, condition, then, otherwise);
        }

        List<Exit> thenExits = [], otherExits = [];
        Branch(span, condition, () => Collect(then, out thenExits), () => Collect(otherwise, out otherExits));
        return [.. Under(key, condition, thenExits), .. Under(key, graph.Not(condition), otherExits)];
    }

    private static NoValue Collect(Func<List<Exit>> execute, out List<Exit> exits)
    {
        exits = execute();
        return NoValue.Instance;
    }

    private IEnumerable<Exit> Under(FlowKey key, Sum condition, List<Exit> exits) =>
        exits.Select(exit => exit with { Condition = graph.And(condition, exit.Condition), Origin = key });

    private List<Exit> ExecuteSwitch(SwitchStatement statement)
    {
        Value value = Evaluate(statement.Value);
        Assumptions assumptions = _state.Assumptions;
        BlockStatement? fallback = statement.Sections.FirstOrDefault(static section => section.HasDefault)?.Body;
        var labels = statement.Sections.SelectMany(static section => section.Labels.Select(label => (Label: label, section.Body))).ToList();
        ulong context = _context;

        List<Exit> From(int index)
        {
            if (index == labels.Count)
            {
                return fallback is null ? [] : Execute(fallback);
            }

            // Several labels may have one body.
            _context = FlowKey.Enter(context, statement.Span, index);
            Sum matches = Matches(labels[index].Label.Pattern, labels[index].Label.When, value);
            return ExecuteIf(labels[index].Body.Span, matches, () => Execute(labels[index].Body), () => From(index + 1));
        }

        Landing? outer = Enter(ExitKind.Break, statement.Span, FlowRole.After);
        List<Exit> exits = From(0);
        _context = context;
        return Land(exits, ExitKind.Break, outer, assumptions);
    }

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
