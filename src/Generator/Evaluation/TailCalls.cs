using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>
/// A recursion whose last act is the call, as a loop: <c>b == 0 ? a : Gcd(b, a % b)</c> is a round that ends, or assigns to
/// <c>a</c> and <c>b</c> and goes on. Nothing of the round before is read again, so it means the same.
/// </summary>
/// <remarks>A recursion that ends within few calls is better called, as a short loop is better unrolled; this is for the others.</remarks>
internal sealed class TailCalls
{
    private readonly int _number;
    private readonly FunctionModel _function;
    private readonly List<VariableModel> _variables;
    private bool _found;

    private TailCalls(int number, FunctionModel function)
    {
        _number = number;
        _function = function;
        _variables = [.. function.Variables];
    }

    /// <summary>The model with loops in place of such recursions; <see langword="null"/> if it has none.</summary>
    public static MethodModel? AsLoops(MethodModel model)
    {
        FunctionModel[] functions = model.Functions.Select(static (function, number) => new TailCalls(number, function).AsLoop()).ToArray();
        return functions.SequenceEqual(model.Functions) ? null : model with { Functions = functions.ToEquatableArray() };
    }

    private FunctionModel AsLoop()
    {
        if (_function.Text.Count > 0 || _function.Parameters.Any(static parameter => parameter.Mode != PassingMode.Value))
        {
            return _function;
        }

        Statement round = Round(_function.Body);
        ModelSpan span = _function.Body.Span;
        EquatableArray<Statement> body = _function.ReturnType is VoidType ? [round, new ReturnStatement(null, span)] : [round];
        return _found
            ? _function with { Variables = _variables.ToEquatableArray(), Body = new WhileStatement(null, new BlockStatement(body, span), [], span) }
            : _function;
    }

    // What stands inside a loop of the user's own stays a call.
    private Statement Round(Statement statement) => statement switch
    {
        BlockStatement block => block with { Statements = block.Statements.Select(Round).ToEquatableArray() },
        IfStatement conditional => conditional with { Then = Round(conditional.Then), Else = conditional.Else is { } other ? Round(other) : null },
        SwitchStatement choice => choice with
        {
            Sections = choice.Sections.Select(section => section with { Body = (BlockStatement)Round(section.Body) }).ToEquatableArray(),
        },
        ReturnStatement { Value: { } value } result when Holds(value) => Returned(value, result.Span),
        _ => statement,
    };

    private Statement Returned(Expression value, ModelSpan span) => value switch
    {
        CallExpression call when IsOwn(call) => Again(call),
        ConditionalExpression choice when Holds(choice) => new IfStatement(choice.Condition, Returned(choice.WhenTrue, span), Returned(choice.WhenFalse, span), choice.Span),
        ShortCircuitExpression { IsAnd: true } both when Holds(both) => new IfStatement(both.Left, Returned(both.Right, span), Constant(0, both), both.Span),
        ShortCircuitExpression either when Holds(either) => new IfStatement(either.Left, Constant(1, either), Returned(either.Right, span), either.Span),
        SwitchExpression arms when Holds(arms) => new SwitchStatement(
            arms.Value,
            [.. arms.Arms.Select(arm => new SwitchSection([new SwitchLabel(arm.Pattern, arm.When)], false, Block(Returned(arm.Result, arm.Result.Span)))),
                new SwitchSection([], true, Block(new ThrowStatement(arms.Span)))],
            arms.Span),
        _ => new ReturnStatement(value, span),
    };

    private static ReturnStatement Constant(long bits, Expression value) => new(new ConstantExpression(bits, value.Type, value.Span), value.Span);

    private static BlockStatement Block(Statement statement) => new([statement], statement.Span);

    private bool Holds(Expression value) => value switch
    {
        CallExpression call => IsOwn(call),
        ConditionalExpression choice => Holds(choice.WhenTrue) || Holds(choice.WhenFalse),
        ShortCircuitExpression pair => Holds(pair.Right),
        SwitchExpression arms => arms.Arms.Any(arm => Holds(arm.Result)),
        _ => false,
    };

    private bool IsOwn(CallExpression call) => call.Function == _number && !call.Arguments.Any(static argument => argument is ReferenceArgument);

    // All arguments are evaluated before the first parameter changes.
    private BlockStatement Again(CallExpression call)
    {
        _found = true;
        List<Statement> values = [], assignments = [];
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Expression argument = call.Arguments[i];
            int parameter = _function.Parameters[i].Variable;
            if (argument is VariableExpression same && same.Variable == parameter)
            {
                continue;
            }

            TypeModel type = _variables[parameter].Type;
            values.Add(new DeclarationStatement(_variables.Count, argument, argument.Span));
            assignments.Add(new ExpressionStatement(
                new AssignmentExpression(new VariableTarget(parameter, type, argument.Span), new VariableExpression(_variables.Count, type, argument.Span), type, argument.Span), argument.Span));
            _variables.Add(_variables[parameter]);
        }

        return new BlockStatement([.. values, .. assignments, new ContinueStatement(call.Span)], call.Span);
    }
}
