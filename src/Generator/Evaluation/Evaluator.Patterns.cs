using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <content>Patterns: the condition under which a value fits.</content>
internal sealed partial class Evaluator
{
    private Sum Matches(Pattern pattern, Expression? guard, Value value)
    {
        Sum matches = Matches(pattern, value);
        return guard is null ? matches : And(matches, guard.Span, isGuarded: true, () => Scalar(guard).Sum);
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
                return And(Matches(both.Left, value), both.Right, value);
            case CombinedPattern either:
                return Or(Matches(either.Left, value), either.Right, value);
            case PartPattern part:
                return Matches(part.Pattern, Evaluate(part.Value));
            case TuplePattern tuple:
                return MatchesTuple(tuple, (TupleValue)value);
            default:
                throw new ArgumentOutOfRangeException(nameof(pattern));
        }
    }

    private Sum And(Sum left, Pattern right, Value value) => And(left, right.Span, Calls(right), () => Matches(right, value));

    private Sum Or(Sum left, Pattern right, Value value) => Calls(right)
        ? graph.Not(And(graph.Not(left), right.Span, isGuarded: true, () => graph.Not(Matches(right, value))))
        : graph.Or(left, Matches(right, value));

    // The second test sees nothing of inputs that fail the first. Without calls it may as well be made for all of them.
    private Sum And(Sum left, ModelSpan span, bool isGuarded, Func<Sum> right)
    {
        if (Decide(left) == false)
        {
            return Sum.Of(0);
        }

        return !isGuarded ? graph.And(left, right())
            : Branch(span, left, () => ScalarValue.Bool(right()), static () => ScalarValue.Bool(Sum.Of(0))) is ScalarValue holds ? graph.And(left, holds.Sum)
            : left;
    }

    private static bool Calls(Pattern pattern) => pattern switch
    {
        PartPattern { Value: CallExpression or SequenceExpression } => true,
        PartPattern part => Calls(part.Pattern),
        NotPattern not => Calls(not.Operand),
        CombinedPattern both => Calls(both.Left) || Calls(both.Right),
        TuplePattern tuple => tuple.Elements.Any(Calls),
        _ => false,
    };

    private Sum MatchesTuple(TuplePattern pattern, TupleValue value)
    {
        Sum all = Sum.Of(1);
        for (int i = 0; i < pattern.Elements.Count; i++)
        {
            all = And(all, pattern.Elements[i], value.Elements[i]);
        }

        return all;
    }

    private Sum Compare(BinaryOperator op, ScalarValue value, long bits)
    {
        ScalarValue constant = ScalarValue.Known(bits, value.Type);
        return value.IsKnown
            ? Sum.Of(KnownArithmetic.Binary(op, value.Bits, bits, value.Type.Kind, isChecked: false)!.Value)
            : Compare(op, value, constant);
    }
}
