using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <content>Folds: one round for each element of an input of any length.</content>
internal sealed partial class Evaluator
{
    /// <summary>Evaluates one round, whatever came before it, and what follows the last one.</summary>
    /// <param name="start">The state before the first element.</param>
    /// <param name="element">The element of a round, made of nodes of the round's segment.</param>
    /// <param name="fold">What is done in a round, and behind the last one.</param>
    /// <returns>The state, or its projection, behind the last element; and what every round gives, if it gives something.</returns>
    public (Value Result, Value? Given) RunFold(Value start, Func<Value> element, FoldModel fold)
    {
        ModelSpan span = model.Main.Body.Span;
        FlowPoint round = memory.PointAt(KeyOf(span, FlowRole.Round)), after = memory.PointAt(KeyOf(span, FlowRole.After));
        int cell = _state.Allocate(1);
        _state[cell] = start;
        LeaveForBoth(round, after);
        Begin(round, span, Assumptions.None);
        Value result = Invoke(0, [new Argument(_state[cell], null), new Argument(element(), null)], span);
        if (_flow.Current != round.Number)
        {
            throw Refuse("COT0215", span, "A loop on data in a fold");
        }

        Value? given = null;
        if (fold.HasOutputs && result is TupleValue pair)
        {
            (result, given) = (pair.Elements[0], pair.Elements[1]);
        }

        _state[cell] = result;
        LeaveForBoth(round, after);
        Begin(after, span, Assumptions.None);
        Value last = _state[cell] ?? NoValue.Instance;
        return (fold.OutputFunction < 0 ? last : Invoke(fold.OutputFunction, [new Argument(last, null)], span), given);
    }

    // Whether there is another element is not known before the next block.
    private void LeaveForBoth(FlowPoint round, FlowPoint after)
    {
        if (!_state.IsDead)
        {
            _flow.Leave(round, Sum.Of(1), _state, _state.Assumptions);
            _flow.Leave(after, Sum.Of(1), _state, _state.Assumptions);
        }

        _state = _state.Clone();
        _state.IsDead = true;
        _flow.Close();
    }
}
