using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Operators and conversions with the CLR's meaning.</content>
internal sealed partial class Evaluator
{
    private ScalarValue Unary(UnaryExpression expression)
    {
        ScalarValue operand = Scalar(expression.Operand);
        Describe(expression.Span, expression);
        var type = (ScalarType)expression.Type;
        ScalarKind kind = type.Kind;
        if (expression.Operator == UnaryOperator.LogicalNot)
        {
            return ScalarValue.Bool(graph.Not(operand.Sum));
        }

        if (expression.Operator == UnaryOperator.Negate)
        {
            return Apply(BinaryOperator.Subtract, ScalarValue.Known(0, type), operand with { Type = type }, expression.IsChecked, expression);
        }

        // ~x = -1 - x, in an unsigned type max - x; both stay in the type.
        return operand.IsKnown
            ? ScalarValue.Known(ScalarKinds.Wrap(-1 - ScalarKinds.Exact(operand.Bits, kind), kind), type)
            : ScalarKinds.Width(kind) == 64
                ? new ScalarValue(Complement(operand.Sum), type)
                : new ScalarValue(graph.Subtract(Sum.Of(ScalarKinds.IsSigned(kind) ? -1 : ScalarKinds.LongMax(kind)), operand.Sum), type);
    }

    private ScalarValue Binary(BinaryExpression expression)
    {
        ScalarValue left = Scalar(expression.Left);
        ScalarValue right = Scalar(expression.Right);
        Describe(expression.Span, expression);
        return Apply(expression.Operator, left, right, expression.IsChecked, expression) with { Type = (ScalarType)expression.Type };
    }

    private ScalarValue Apply(BinaryOperator op, ScalarValue left, ScalarValue right, bool isChecked, Expression expression)
    {
        ScalarType type = left.Type;
        if (_state.IsDead)
        {
            return ScalarValue.Known(0, type);
        }

        if (left.IsKnown && right.IsKnown)
        {
            long? known = KnownArithmetic.Binary(op, left.Bits, right.Bits, type.Kind, isChecked);
            if (known is null)
            {
                Throw(expression.Span, op is BinaryOperator.Divide or BinaryOperator.Remainder ? ThrowKinds.Division : ThrowKinds.Overflow);
            }

            return ScalarValue.Known(known ?? 0, KnownArithmetic.IsComparison(op) ? ScalarType.Bool : type);
        }

        if (ScalarKinds.Width(type.Kind) == 64 && OnTokens(op, left, right, isChecked, expression.Span) is { } exact)
        {
            return exact;
        }

        if (KnownArithmetic.IsComparison(op))
        {
            return ScalarValue.Bool(Compare(op, left, right));
        }

        Sum x = left.Sum, y = right.Sum;
        if (op == BinaryOperator.Remainder && y is { IsConstant: true, Constant: not 0 } && expression is BinaryExpression remainder)
        {
            // The quotient that a remainder rests on bears its own name.
            Describe(expression.Span, remainder with { Operator = BinaryOperator.Divide });
            graph.Combine(Operation.Divide, x, y);
            Describe(expression.Span, expression);
        }

        return new ScalarValue(Combine(op, x, y, type.Kind, isChecked, expression.Span), type);
    }

    private Sum Compare(BinaryOperator op, ScalarValue left, ScalarValue right)
    {
        (Sum x, Sum y) = InOrder(left, right);
        return Compare(op, x, y);
    }

    private Sum Compare(BinaryOperator op, Sum left, Sum right)
    {
        // Ranges that lie apart decide, also where the difference would leave long.
        Interval first = RangeOf(left), second = RangeOf(right);
        if (first.Max < second.Min || first.Min > second.Max)
        {
            return Sum.Of(KnownArithmetic.Binary(op, first.Min, second.Min, ScalarKind.Int64, isChecked: false)!.Value);
        }

        Sum difference = graph.Subtract(left, right);
        return op switch
        {
            BinaryOperator.Equal => Named(Test(difference, static d => d == 0)),
            BinaryOperator.NotEqual => Named(Test(difference, static d => d != 0)),
            BinaryOperator.Less => Test(difference, static d => d < 0),
            BinaryOperator.LessOrEqual => Test(difference, static d => d <= 0),
            BinaryOperator.Greater => Test(difference, static d => d > 0),
            _ => Test(difference, static d => d >= 0),
        };
    }

    // Equality of sums takes a token with three classes: less, equal, greater.
    private static Sum Named(Sum test)
    {
        if (test.IsUnary && test.Node is { Definition: ThresholdDefinition { Breakpoints.Count: 2 }, Label: { Rank: NameRank.Expression } label })
        {
            test.Node.Label = label with { Name = label.Name.Replace("==", "<=>").Replace("!=", "<=>") };
        }

        return test;
    }

    private Sum Test(Sum sum, Func<long, bool> test) => graph.Map(sum, value => test(value) ? 1 : 0, TokenType.Bool);

    private Sum Combine(BinaryOperator op, Sum left, Sum right, ScalarKind kind, bool isChecked, ModelSpan span)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Fit(graph.Add(left, right), kind, isChecked, span);
            case BinaryOperator.Subtract:
                return Fit(graph.Subtract(left, right), kind, isChecked, span);
            case BinaryOperator.Multiply:
                return Fit(graph.Combine(Operation.Multiply, left, right), kind, isChecked, span);
            case BinaryOperator.Divide or BinaryOperator.Remainder:
                return Divide(op, left, right, kind, span);
            case BinaryOperator.And:
                return graph.Combine(Operation.And, left, right);
            case BinaryOperator.Or:
                return graph.Combine(Operation.Or, left, right);
            case BinaryOperator.ExclusiveOr:
                return graph.Combine(Operation.ExclusiveOr, left, right);
            default:
                return Shift(op, left, right, kind, span);
        }
    }

    private Sum Divide(BinaryOperator op, Sum left, Sum right, ScalarKind kind, ModelSpan span)
    {
        Interval divisor = RangeOf(right), dividend = RangeOf(left);
        if (divisor is { Min: 0, Max: 0 })
        {
            Throw(span, ThrowKinds.Division);
            return Sum.Of(0);
        }

        bool mayOverflow = ScalarKinds.IsSigned(kind) && divisor.Min <= -1 && divisor.Max >= -1 && dividend.Min == ScalarKinds.LongMin(kind);
        if (mayOverflow || (divisor.Min <= 0 && divisor.Max >= 0 && !IsExcluded(right, 0)))
        {
            MayThrow(span, ThrowKinds.Division);
        }

        return graph.Combine(op == BinaryOperator.Divide ? Operation.Divide : Operation.Remainder, left, right);
    }

    // True if no class that the path allows has this value; more exact than the interval on one node.
    private bool IsExcluded(Sum sum, long value)
    {
        if (!sum.IsUnary)
        {
            return sum.IsConstant ? sum.Constant != value : Array.BinarySearch(graph.ValuesOf(sum), value) < 0;
        }

        bool[]? allowed = _state.Assumptions.Of(sum.Node);
        View view = sum.UnaryView;
        return !Enumerable.Range(0, view.Count).Any(i => view[i] == value && (allowed is null || allowed[i]));
    }

    private Sum Shift(BinaryOperator op, Sum left, Sum right, ScalarKind kind, ModelSpan span)
    {
        int width = ScalarKinds.Width(kind);
        Sum count = RangeOf(right).IsWithin(0, width - 1) ? right : graph.Combine(Operation.And, right, Sum.Of(width - 1));
        if (op == BinaryOperator.LeftShift)
        {
            return Fit(graph.Combine(Operation.LeftShift, left, count), kind, isChecked: false, span);
        }

        bool isUnsigned = op == BinaryOperator.UnsignedRightShift && ScalarKinds.IsSigned(kind) && Interval.Of(left, Assumptions.None).Min < 0;
        Sum bits = isUnsigned ? Fit(left, ScalarKind.UInt32, isChecked: false, span) : left;
        return Fit(graph.Combine(Operation.RightShift, bits, count), kind, isChecked: false, span);
    }

    // The value in its type: as it is where it cannot leave it, else a possible throw or the wrap-around s - 2^w floor((s - min) / 2^w).
    private Sum Fit(Sum sum, ScalarKind kind, bool isChecked, ModelSpan span)
    {
        long min = ScalarKinds.LongMin(kind), max = ScalarKinds.LongMax(kind);
        if (RangeOf(sum).IsWithin(min, max))
        {
            return HullOf(sum).IsWithin(int.MinValue, int.MaxValue) ? sum : OnPath(sum);
        }

        if (isChecked)
        {
            MayThrow(span, ThrowKinds.Overflow);
            return sum;
        }

        if (ScalarKinds.Width(kind) == 64)
        {
            // A sum never leaves long, and a negative one is an unsigned value by its bits.
            return sum;
        }

        long modulus = 1L << ScalarKinds.Width(kind);
        return graph.Reduce(sum, modulus, value => checked(value - min) >= 0 ? (value - min) / modulus : ((value - min + 1) / modulus) - 1);
    }

    // What the path excludes may have any value: as a sum it shall not go far ("int.MaxValue is none yet", and here there is one).
    private Sum OnPath(Sum sum)
    {
        SumTerm Narrowed(SumTerm term)
        {
            Interval allowed = Interval.Of(term, _state.Assumptions);
            return new SumTerm(term.Node, term.View.Map(value => Math.Max(Math.Min(value, allowed.Max), allowed.Min)));
        }

        try
        {
            return Sum.Create(sum.Constant, sum.Terms.Select(Narrowed));
        }
        catch (OverflowException)
        {
            return sum;
        }
    }

    private ScalarValue Convert(ScalarValue operand, ScalarType type, bool isChecked, ModelSpan span, Expression expression)
    {
        Describe(span, expression);
        if (operand.IsKnown)
        {
            long? known = KnownArithmetic.Fit(ScalarKinds.Exact(operand.Bits, operand.Type.Kind), type.Kind, isChecked);
            if (known is null)
            {
                Throw(span, ThrowKinds.Overflow);
            }

            return Cast(ScalarValue.Known(known ?? 0, type), expression, span);
        }

        Sum value = ScalarKinds.Width(operand.Type.Kind) == 64 && (operand.Sum.IsUnary || (isChecked && IsByBits(operand)))
            ? FitOneToken(graph.Materialise(operand.Sum), operand.Type.Kind, type.Kind, isChecked, span)
            : Fit(operand.Sum, type.Kind, isChecked, span);
        return Cast(new ScalarValue(value, type), expression, span);
    }

    // A cast to an enum must not leave its names, as far as the path allows; what it excludes becomes any member.
    private ScalarValue Cast(ScalarValue value, Expression expression, ModelSpan span)
    {
        if (value.Type is not EnumType type || expression is not ConversionExpression { MayBeNameless: false })
        {
            return value;
        }

        if (!graph.ValuesOf(value.Sum).All(candidate => type.Has(candidate) || IsExcluded(value.Sum, candidate)))
        {
            MayFail(new Finding("COT0207", span, [type.ShortName, ThrowKinds.Unproved]));
        }

        return value.IsKnown ? value : value with { Sum = graph.Named(value.Sum, type) };
    }
}
