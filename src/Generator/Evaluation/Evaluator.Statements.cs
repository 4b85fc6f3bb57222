using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Statements. Each returns the paths that left it early; the state is then that of the path that did not.</content>
internal sealed partial class Evaluator
{
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
                return block.Statements.SelectMany(Execute).ToList();
            case ExpressionStatement expression:
                Evaluate(expression.Expression);
                return [];
            case DeclarationStatement declaration:
                Declare(declaration);
                return [];
            case IfStatement conditional:
                return ExecuteIf(Scalar(conditional.Condition).Sum, () => Execute(conditional.Then), () => conditional.Else is { } other ? Execute(other) : []);
            case SwitchStatement choice:
                return ExecuteSwitch(choice);
            case WhileStatement loop:
                return ExecuteLoop(loop.Condition, loop.Body, loop.Increments, loop.Span, isTestedFirst: true);
            case DoStatement loop:
                return ExecuteLoop(loop.Condition, loop.Body, [], loop.Span, isTestedFirst: false);
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

    private List<Exit> ExecuteIf(Sum condition, Func<List<Exit>> then, Func<List<Exit>> otherwise)
    {
        if (_state.IsDead)
        {
            return [];
        }

        List<Exit> thenExits = [], otherExits = [];
        bool? decided = Decide(condition);
        Branch(condition, () => Collect(then, out thenExits), () => Collect(otherwise, out otherExits));
        return decided is not null
            ? [.. thenExits, .. otherExits]
            : [.. Under(condition, thenExits), .. Under(graph.Not(condition), otherExits)];
    }

    private static NoValue Collect(Func<List<Exit>> execute, out List<Exit> exits)
    {
        exits = execute();
        return NoValue.Instance;
    }

    private IEnumerable<Exit> Under(Sum condition, List<Exit> exits) =>
        exits.Select(exit => exit with { Condition = graph.And(condition, exit.Condition) });

    private List<Exit> ExecuteSwitch(SwitchStatement statement)
    {
        Value value = Evaluate(statement.Value);
        Assumptions assumptions = _state.Assumptions;
        BlockStatement? fallback = statement.Sections.FirstOrDefault(static section => section.HasDefault)?.Body;
        var labels = statement.Sections.SelectMany(static section => section.Labels.Select(label => (Label: label, section.Body))).ToList();

        List<Exit> From(int index) => index == labels.Count
            ? fallback is null ? [] : Execute(fallback)
            : ExecuteIf(Matches(labels[index].Label.Pattern, labels[index].Label.When, value), () => Execute(labels[index].Body), () => From(index + 1));

        return Absorb(From(0), ExitKind.Break, assumptions);
    }

    private List<Exit> ExecuteLoop(Expression? condition, Statement body, EquatableArray<Expression> increments, ModelSpan span, bool isTestedFirst)
    {
        if (condition is null or ConstantExpression { Bits: not 0 } && !LoopExits.Has(body))
        {
            throw Refuse("COT0209", span);
        }

        ModelSpan? outerLoop = _loopSpan;
        _loopSpan ??= span;
        var pending = new List<Exit>();
        Assumptions before = _state.Assumptions;
        for (bool isTested = isTestedFirst; !_state.IsDead; isTested = true)
        {
            Spend();
            if (isTested && condition is not null)
            {
                _currentSpan = condition.Span;
                Sum holds = Scalar(condition).Sum;
                if (_state.IsDead)
                {
                    break;
                }

                bool decided = Decide(holds) ?? throw Refuse("COT0210", condition.Span);
                if (!decided)
                {
                    break;
                }
            }

            Assumptions round = _state.Assumptions;
            pending.AddRange(Absorb(Execute(body), ExitKind.Continue, round));
            foreach (Expression increment in increments)
            {
                if (!_state.IsDead)
                {
                    _currentSpan = span;
                    Evaluate(increment);
                }
            }
        }

        _loopSpan = outerLoop;
        return Absorb(pending, ExitKind.Break, before);
    }

    private List<Exit> ExecuteForEach(ForEachStatement loop)
    {
        Value collection = Evaluate(loop.Collection);
        var pending = new List<Exit>();
        Assumptions before = _state.Assumptions;
        int cell = _frame.Cells[loop.Variable];
        for (int i = 0; i < LengthOf(collection) && !_state.IsDead; i++)
        {
            _state[cell] = ElementAt(collection, i, loop.Span);
            Assumptions round = _state.Assumptions;
            pending.AddRange(Absorb(Execute(loop.Body), ExitKind.Continue, round));
        }

        return Absorb(pending, ExitKind.Break, before);
    }
}
