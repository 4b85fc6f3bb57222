using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Both sides of an unknown condition, and the merge behind them.</content>
internal sealed partial class Evaluator
{
    // True or false where the condition is decided here, else null.
    private bool? Decide(Sum condition)
    {
        Interval range = RangeOf(condition);
        return range.Min >= 1 ? true : range.Max <= 0 ? false : null;
    }

    // Where inputs are known to see what happens at every point, a divided condition is no less one.
    private bool? IsDecided(Sum condition, FlowKey statement) => memory.IsTracing && memory.IsDivided(statement) ? null : Decide(condition);

    /// <summary>Evaluates one side, or both and merges. What a side assumes holds only inside it.</summary>
    private Value Branch(ModelSpan span, Sum condition, Func<Value> whenTrue, Func<Value> whenFalse)
    {
        FlowKey key = KeyOf(span, FlowRole.Statement);
        if (IsDecided(condition, key) is { } decided)
        {
            return Alone(key, decided ? whenTrue : whenFalse);
        }

        RequireStack();
        if (memory.IsDivided(key))
        {
            return DivideBranch(span, condition, whenTrue, whenFalse);
        }

        int marks = _conditional.Count;
        _conditional.Add(key);
        State before = _state;
        (State trueState, Value trueValue) = Side(before, condition, true, whenTrue);
        (State falseState, Value falseValue) = Side(before, condition, false, whenFalse);
        Unmark(marks);
        _state = Merge((key, before.Count), condition, trueState, falseState);
        if (trueState.IsDead || falseState.IsDead)
        {
            return trueState.IsDead ? falseValue : trueValue;
        }

        Value merged = MergeValues(condition, trueValue, falseValue)!;
        Bound(merged, (trueValue, trueState), (falseValue, falseState), _state);
        return merged;
    }

    private (State State, Value Value) Side(State before, Sum condition, bool holds, Func<Value> evaluate)
    {
        State side = before.Clone();
        Assumptions? assumed = side.Assumptions.With(condition, holds ? 1 : 0, holds ? 1 : 0);
        if (assumed is null)
        {
            side.IsDead = true;
            return (side, NoValue.Instance);
        }

        side.Assumptions = assumed;
        _state = side;
        Value value = evaluate();
        return (_state, value);
    }

    /// <summary>What holds behind both sides of a statement, which began with so many cells.</summary>
    private State Merge((FlowKey Statement, int Cells) origin, Sum condition, State whenTrue, State whenFalse)
    {
        if (whenTrue.IsDead || whenFalse.IsDead)
        {
            return whenTrue.IsDead ? whenFalse : whenTrue;
        }

        // Arrays made on one side only cannot be named behind it.
        Spend(whenTrue.Count);
        State merged = whenTrue.Clone();
        int count = Math.Min(whenTrue.Count, whenFalse.Count);
        merged.Assumptions = whenTrue.Assumptions.Or(whenFalse.Assumptions);
        for (int cell = 0; cell < count; cell++)
        {
            int named = cell;
            graph.Describe(OriginOf(_currentSpan), () => CellName(named));
            merged[cell] = MergeCells(condition, cell, whenTrue[cell], whenFalse[cell]);
            Bound(merged[cell], (whenTrue[cell], whenTrue), (whenFalse[cell], whenFalse), merged);
        }

        if (whenTrue.Count != whenFalse.Count)
        {
            memory.Keep(origin.Statement, count - origin.Cells);
            merged.Cut(count);
        }

        return merged;
    }

    // A scalar that differs between the sides lies where one of them has it: of a side that was left behind, nothing counts.
    private static void Bound(Value? value, (Value? Value, State State) whenTrue, (Value? Value, State State) whenFalse, State merged)
    {
        if (value is ScalarValue { IsKnown: false } scalar && whenTrue.Value is ScalarValue left && whenFalse.Value is ScalarValue right && !left.Sum.Equals(right.Sum))
        {
            if (whenTrue.State.Assumptions.RangeOf(left.Sum) is { } one && whenFalse.State.Assumptions.RangeOf(right.Sum) is { } other)
            {
                Interval sides = one.Hull(other);
                merged.Assumptions = merged.Assumptions.With(scalar.Sum, sides.Min, sides.Max) ?? merged.Assumptions;
            }
        }
        else if (value is TupleValue tuple && whenTrue.Value is TupleValue lefts && whenFalse.Value is TupleValue rights)
        {
            for (int i = 0; i < tuple.Elements.Count; i++)
            {
                Bound(tuple.Elements[i], (lefts.Elements[i], whenTrue.State), (rights.Elements[i], whenFalse.State), merged);
            }
        }
    }

    // The only side of a statement that runs.
    private T Alone<T>(FlowKey statement, Func<T> side)
    {
        int cells = _state.Count;
        T result = side();
        Meet(statement, cells);
        return result;
    }

    // Where one side runs, as with known inputs, cells that are made later have the same numbers as where both do.
    private void Meet(FlowKey statement, int cells)
    {
        if (!_state.IsDead && memory.Kept(statement) < _state.Count - cells)
        {
            _state.Cut(cells + memory.Kept(statement));
        }
    }

    // What one side only assigns is read only where that side was taken, as C# assigns definitely: behind 'a && Try(out x)'. Of an
    // element of an output C# says nothing, so that whoever reads it must be shown to come from that side.
    private Value? MergeCells(Sum condition, int cell, Value? whenTrue, Value? whenFalse) =>
        whenTrue is null || whenFalse is null ? Written(cell, whenTrue ?? whenFalse) : MergeValues(condition, whenTrue, whenFalse);

    private Value? Written(int cell, Value? value) =>
        value is ScalarValue scalar && _outputElements.Contains(cell) ? scalar with { MayBeUnwritten = true } : value;

    private Value? MergeValues(Sum condition, Value? whenTrue, Value? whenFalse)
    {
        if (ReferenceEquals(whenTrue, whenFalse) || whenTrue is null || whenFalse is null)
        {
            return whenTrue is null || whenFalse is null ? null : whenTrue;
        }

        return (whenTrue, whenFalse) switch
        {
            (ScalarValue left, ScalarValue right) => left with
            {
                Sum = left.Sum.Equals(right.Sum) ? left.Sum : graph.Select(condition, left.Sum, right.Sum),
                MayBeUnwritten = left.MayBeUnwritten || right.MayBeUnwritten,
            },
            (TupleValue left, TupleValue right) => new TupleValue(left.Elements
                .Zip(right.Elements, (x, y) => MergeValues(condition, x, y)!).ToEquatableArray()),
            _ when whenTrue.Equals(whenFalse) => whenTrue,
            _ => UnknownSpanValue.Instance,
        };
    }

    /// <summary>
    /// Takes the exits of one kind back into the flow: the state becomes the merge of theirs with the normal one. The others
    /// remain, each under the condition that no absorbed exit before it was taken: so what decides about that one decides about them, too.
    /// </summary>
    private List<Exit> Absorb(List<Exit> exits, ExitKind kind)
    {
        Landing landing = _landings[kind];
        var absorbed = new List<Exit>();
        var remaining = new List<Exit>();
        Sum passed = Sum.Of(1);
        foreach (Exit exit in exits)
        {
            if (exit.Kind == kind)
            {
                absorbed.Add(exit);
                passed = graph.And(passed, graph.Not(exit.Condition));
            }
            else
            {
                FlowKey? origin = exit.Origin ?? absorbed.Find(static earlier => earlier.Origin is not null)?.Origin;
                remaining.Add(exit with { Condition = graph.And(passed, exit.Condition), Origin = origin });
            }
        }

        for (int i = absorbed.Count - 1; i >= 0; i--)
        {
            _state = _state.IsDead
                ? absorbed[i].State
                : Merge((landing.Key, landing.Cells), absorbed[i].Condition, absorbed[i].State, _state);
        }

        Meet(landing.Key, landing.Cells);
        return remaining;
    }
}
