using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Frontend;

/// <summary>
/// The run of a step function as a function of its own: <c>while (!Halt(state)) state = Step(state); return state;</c>. It is asked
/// before each step whether the run has ended, the first one included.
/// </summary>
internal static class StepDriver
{
    private const int State = 0;
    private const int Steps = 1;

    private static readonly ScalarType s_count = new(ScalarKind.Int64);

    /// <summary>The function; its statements stand where the step's body stands.</summary>
    public static FunctionModel Of(FunctionModel step, StepModel model)
    {
        ModelSpan span = step.Body.Span;
        TypeModel type = step.ReturnType;
        var state = new VariableExpression(State, type, span);
        Expression? running = model.HaltFunction < 0 ? null : new UnaryExpression(
            UnaryOperator.LogicalNot, new CallExpression(model.HaltFunction, [state], ScalarType.Bool, span), IsChecked: false, ScalarType.Bool, span);
        Expression? below = model.MaxSteps == 0 ? null : new BinaryExpression(
            BinaryOperator.Less, new VariableExpression(Steps, s_count, span), new ConstantExpression(model.MaxSteps, s_count, span), IsChecked: false, ScalarType.Bool, span);
        Statement take = new ExpressionStatement(
            new AssignmentExpression(new VariableTarget(State, type, span), new CallExpression(0, [state], type, span), type, span), span);
        Expression[] count = below is null ? [] :
            [new IncrementExpression(new VariableTarget(Steps, s_count, span), IsDecrement: false, IsPostfix: false, IsChecked: false, s_count, span)];
        var loop = new WhileStatement(
            running is null ? below : below is null ? running : new ShortCircuitExpression(IsAnd: true, running, below, ScalarType.Bool, span), take, new(count), span)
        {
            IsNeverUnrolled = true,
        };
        Statement[] statements = below is null ? [loop, Return(state, running, model, span)] :
            [new DeclarationStatement(Steps, new ConstantExpression(0, s_count, span), span), loop, Return(state, running, model, span)];
        return new FunctionModel(
            step.Id,
            step.TextHash,
            step.Name,
            [new ParameterModel(State, PassingMode.Value)],
            [new VariableModel(step.Variables[step.Parameters[0].Variable].Name, type), new VariableModel("steps", s_count)],
            model.HasLimit ? new TupleType([type, ScalarType.Bool]) : type,
            new BlockStatement(new(statements), span));
    }

    // With both a halting method and a bound the answer tells whether the bound was reached first.
    private static ReturnStatement Return(VariableExpression state, Expression? running, StepModel model, ModelSpan span) => model.HasLimit
        ? new ReturnStatement(new TupleExpression([state, running!], new TupleType([state.Type, ScalarType.Bool]), span), span)
        : new ReturnStatement(state, span);
}
