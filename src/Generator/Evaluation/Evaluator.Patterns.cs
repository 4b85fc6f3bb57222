using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <content>Patterns: the condition under which a value fits.</content>
internal sealed partial class Evaluator
{
    private Sum Matches(Pattern pattern, Expression? guard, Value value)
    {
        Sum matches = Matches(pattern, value);
        if (guard is null || Decide(matches) == false)
        {
            return matches;
        }

        Value holds = Branch(guard.Span, matches, () => Evaluate(guard), static () => ScalarValue.Bool(Sum.Of(0)));
        return holds is ScalarValue scalar ? graph.And(matches, scalar.Sum) : matches;
    }

    private Sum Matches(Pattern pattern, Value value)
    {
        Spend();
        switch (pattern)
        {
            case DiscardPattern:
                return Sum.Of(1);
            case VariablePattern variable:
                _state[_frame.Cells[variable.Variable]] = value;
                return Sum.Of(1);
            case ConstantPattern constant:
                return Compare(BinaryOperator.Equal, (ScalarValue)value, constant.Bits);
            case RelationalPattern relational:
                return Compare(relational.Operator, (ScalarValue)value, relational.Bits);
            case NotPattern not:
                return graph.Not(Matches(not.Operand, value));
            case CombinedPattern { IsAnd: true } both:
                return graph.And(Matches(both.Left, value), Matches(both.Right, value));
            case CombinedPattern either:
                return graph.Or(Matches(either.Left, value), Matches(either.Right, value));
            case TuplePattern tuple:
                return MatchesTuple(tuple, (TupleValue)value);
            default:
                throw new ArgumentOutOfRangeException(nameof(pattern));
        }
    }

    private Sum MatchesTuple(TuplePattern pattern, TupleValue value)
    {
        Sum all = Sum.Of(1);
        for (int i = 0; i < pattern.Elements.Count; i++)
        {
            all = graph.And(all, Matches(pattern.Elements[i], value.Elements[i]));
        }

        return all;
    }

    private Sum Compare(BinaryOperator op, ScalarValue value, long bits)
    {
        ScalarValue constant = ScalarValue.Known(bits, value.Type);
        return value.IsKnown
            ? Sum.Of(KnownArithmetic.Binary(op, value.Bits, bits, value.Type.Kind, isChecked: false)!.Value)
            : Compare(op, value.Sum, Unknown(constant));
    }
}
