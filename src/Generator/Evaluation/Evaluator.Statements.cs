using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Statements. Each returns the paths that left it early; the state is then that of the path that did not.</content>
internal sealed partial class Evaluator
{
    private ModelSpan _currentSpan;

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
            return Alone(key, decided ? then : otherwise);
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
}
