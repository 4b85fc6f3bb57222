using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Tuples and structs as values.</content>
internal sealed partial class Evaluator
{
    private Value With(WithExpression expression)
    {
        Value operand = Evaluate(expression.Operand);
        foreach (MemberValue member in expression.Members)
        {
            Value value = Evaluate(member.Value);
            if (operand is TupleValue tuple && !_state.IsDead)
            {
                operand = Replaced(tuple, member.Index, value);
            }
        }

        return operand;
    }

    private static TupleValue Replaced(TupleValue tuple, int index, Value value)
    {
        Value[] elements = tuple.Elements.ToArray();
        elements[index] = value;
        return new TupleValue(new EquatableArray<Value>(elements));
    }

    private Value Sequence(SequenceExpression sequence)
    {
        foreach (Expression effect in sequence.Effects)
        {
            Evaluate(effect);
        }

        return Evaluate(sequence.Value);
    }

    private Value Equality(EqualityExpression expression)
    {
        Value left = Evaluate(expression.Left), right = Evaluate(expression.Right);
        if (_state.IsDead)
        {
            return Placeholder(expression.Type);
        }

        Describe(expression.Span, expression);
        Sum same = AreEqual(left, right);
        return ScalarValue.Bool(expression.IsNegated ? graph.Not(same) : same);
    }

    private Sum AreEqual(Value left, Value right)
    {
        switch (left, right)
        {
            case (ScalarValue { IsKnown: true } x, ScalarValue { IsKnown: true } y):
                return Sum.Of(ScalarKinds.Exact(x.Bits, x.Type.Kind) == ScalarKinds.Exact(y.Bits, y.Type.Kind) ? 1 : 0);
            case (ScalarValue x, ScalarValue y):
                return Compare(BinaryOperator.Equal, x, y);
            case (TupleValue x, TupleValue y):
                Sum all = Sum.Of(1);
                for (int i = 0; i < x.Elements.Count && !all.Equals(Sum.Of(0)); i++)
                {
                    all = graph.And(all, AreEqual(x.Elements[i], y.Elements[i]));
                }

                return all;
            default:
                throw new ArgumentOutOfRangeException(nameof(left));
        }
    }
}
