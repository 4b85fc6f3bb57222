using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <content>What the inputs satisfy together holds from the first statement on.</content>
internal sealed partial class Evaluator
{
    // Runs the precondition on the inputs and assumes that it holds; false where it cannot.
    private bool Assume(int precondition, Argument[] arguments)
    {
        Argument[] inputs = model.Signature.Parameters
            .Select((parameter, i) => (parameter.IsInput, Argument: arguments[i]))
            .Where(static pair => pair.IsInput)
            .Select(pair => pair.Argument.Cell is { } cell ? new Argument(_state[cell], Cell: null) : pair.Argument)
            .ToArray();
        Value result = Invoke(precondition, inputs, model.Functions[precondition].Body.Span);
        if (_state.IsDead || result is not ScalarValue holds)
        {
            return false;
        }

        Assumptions? assumed = Decide(holds.Sum) == false ? null : _state.Assumptions.With(holds.Sum, 1, 1);
        _state.Assumptions = assumed ?? _state.Assumptions;
        return assumed is not null;
    }
}
