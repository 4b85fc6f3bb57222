using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Framework methods on the allow-list, with the results and exceptions of the CLR.</content>
internal sealed partial class Evaluator
{
    private Value EvaluateIntrinsic(IntrinsicExpression expression)
    {
        ScalarValue[] arguments = expression.Arguments.Where(static argument => argument is not ReferenceArgument).Select(Scalar).ToArray();
        Place? remainder = expression.Arguments.OfType<ReferenceArgument>().Select(argument => Locate(argument.Target)).FirstOrDefault();
        Describe(expression.Span, expression);
        if (_state.IsDead)
        {
            return Placeholder(expression.Type);
        }

        Value value = expression.Intrinsic == Intrinsic.DivRem ? DivRem(expression, arguments, remainder) : OfScalars(expression, arguments);
        return _state.IsDead ? Placeholder(expression.Type)
            : value is ScalarValue scalar ? scalar with { Type = (ScalarType)expression.Type }
            : value;
    }

    private ScalarValue OfScalars(IntrinsicExpression expression, ScalarValue[] arguments) => expression.Intrinsic switch
    {
        Intrinsic.Min or Intrinsic.Max => Extreme(expression.Intrinsic == Intrinsic.Min, arguments[0], arguments[1]),
        Intrinsic.Clamp => Clamp(expression, arguments),
        Intrinsic.BigMul => Apply(BinaryOperator.Multiply, Widened(arguments[0], expression), Widened(arguments[1], expression), isChecked: false, expression),
        Intrinsic.CopySign => CopySign(expression, arguments[0], arguments[1]),
        Intrinsic.RotateLeft or Intrinsic.RotateRight => Rotate(expression, arguments[0], arguments[1]),
        Intrinsic.CompareTo => CompareTo(arguments[0], arguments[1]),
        Intrinsic.Equals => Apply(BinaryOperator.Equal, arguments[0], arguments[1], isChecked: false, expression),
        Intrinsic.HasFlag => HasFlag(expression, arguments[0], arguments[1]),
        Intrinsic.IsBetween => IsBetween(expression, arguments),
        _ => OfOne(expression, arguments[0]),
    };

    private Value DivRem(IntrinsicExpression expression, ScalarValue[] arguments, Place? target)
    {
        ScalarValue quotient = Apply(BinaryOperator.Divide, arguments[0], arguments[1], isChecked: false, expression);
        if (_state.IsDead)
        {
            return NoValue.Instance;
        }

        ScalarValue remainder = Apply(BinaryOperator.Remainder, arguments[0], arguments[1], isChecked: false, expression);
        if (target is null)
        {
            return new TupleValue([quotient, remainder]);
        }

        Write(target, remainder, expression.Span);
        return quotient;
    }

    private ScalarValue Extreme(bool isMin, ScalarValue left, ScalarValue right)
    {
        if (left.IsKnown && right.IsKnown)
        {
            bool isLeftLess = ScalarKinds.Exact(left.Bits, left.Type.Kind) < ScalarKinds.Exact(right.Bits, right.Type.Kind);
            return isLeftLess == isMin ? left : right;
        }

        if (IsByBits(left) || IsByBits(right))
        {
            Sum isLess = Compare(BinaryOperator.Less, left, right);
            return new ScalarValue(graph.Select(isMin ? isLess : graph.Not(isLess), left.Sum, right.Sum), left.Type);
        }

        Sum x = left.Sum, y = right.Sum;
        Interval first = RangeOf(x), second = RangeOf(y);
        if (first.Max <= second.Min || second.Max <= first.Min)
        {
            return first.Max <= second.Min == isMin ? left : right;
        }

        return new ScalarValue(graph.Combine(isMin ? Operation.Min : Operation.Max, x, y), left.Type);
    }

    private ScalarValue Clamp(IntrinsicExpression expression, ScalarValue[] arguments)
    {
        ScalarValue isReversed = Apply(BinaryOperator.Greater, arguments[1], arguments[2], isChecked: false, expression);
        bool? reversed = Decide(isReversed.Sum);
        ThrowIfAny(reversed != false, reversed != true, ThrowKinds.Argument, expression.Span);
        return Extreme(isMin: true, Extreme(isMin: false, arguments[0], arguments[1]), arguments[2]);
    }

    private static ScalarValue Widened(ScalarValue value, IntrinsicExpression product) => value with { Type = (ScalarType)product.Type };

    // The least value has no positive counterpart: with a sign that is not negative the CLR throws.
    private ScalarValue CopySign(IntrinsicExpression expression, ScalarValue value, ScalarValue sign)
    {
        ScalarKind kind = value.Type.Kind;
        bool? isNegative = Decide(Compare(BinaryOperator.Less, sign.Sum, Sum.Of(0)));
        bool mayBeLeast = RangeOf(value.Sum).Min == ScalarKinds.LongMin(kind);
        ThrowIfAny(mayBeLeast && isNegative != true, !value.IsKnown || isNegative != false, ThrowKinds.Overflow, expression.Span);
        if (_state.IsDead)
        {
            return value;
        }

        Sum negative = graph.Map(value.Sum, static number => number > 0 ? -number : number);
        Sum positive = graph.Map(value.Sum, static number => number < 0 && number > long.MinValue ? -number : number);
        return value with { Sum = graph.Select(Compare(BinaryOperator.Less, sign.Sum, Sum.Of(0)), negative, positive) };
    }

    private ScalarValue Rotate(IntrinsicExpression expression, ScalarValue value, ScalarValue count)
    {
        bool isLeft = expression.Intrinsic == Intrinsic.RotateLeft;
        ScalarKind kind = value.Type.Kind;
        int width = ScalarKinds.Width(kind);
        ScalarValue Rotated(int by) => OfTable(value, bits => ExactFunctions.RotateLeft(bits, isLeft ? by : width - by, kind), value.Type);
        if (count.IsKnown)
        {
            return Rotated((int)count.Bits & (width - 1));
        }

        Sum by = graph.Combine(Operation.And, count.Sum, Sum.Of(width - 1));
        return value with { Sum = graph.SelectAt(by, Enumerable.Range(0, width).Select(i => Rotated(i).Sum).ToList()) };
    }

    // The small types subtract; int and its like say only which is greater.
    private ScalarValue CompareTo(ScalarValue left, ScalarValue right)
    {
        if (left.IsKnown && right.IsKnown)
        {
            return ScalarValue.Int32(ExactFunctions.Compare(left.Bits, right.Bits, left.Type.Kind));
        }

        (Sum x, Sum y) = InOrder(left, right);
        bool isDifference = ScalarKinds.Width(left.Type.Kind) < 32;
        Interval first = RangeOf(x), second = RangeOf(y);
        return !isDifference && (first.Max < second.Min || first.Min > second.Max) ? ScalarValue.Int32(first.Max < second.Min ? -1 : 1)
            : new ScalarValue(isDifference ? graph.Subtract(x, y) : graph.Map(graph.Subtract(x, y), static value => Math.Sign(value)), ScalarType.Int32);
    }

    private ScalarValue HasFlag(IntrinsicExpression expression, ScalarValue value, ScalarValue flag) => Apply(
        BinaryOperator.Equal, Apply(BinaryOperator.And, value, flag, isChecked: false, expression), flag, isChecked: false, expression);

    // The framework has (uint)(c - min) <= (uint)(max - min); where min is above max that says c >= min or c <= max.
    private ScalarValue IsBetween(IntrinsicExpression expression, ScalarValue[] arguments)
    {
        Sum AtMost(ScalarValue left, ScalarValue right) => Apply(BinaryOperator.LessOrEqual, left, right, isChecked: false, expression).Sum;
        Sum isAbove = AtMost(arguments[1], arguments[0]), isBelow = AtMost(arguments[0], arguments[2]);
        return ScalarValue.Bool(graph.Select(AtMost(arguments[1], arguments[2]), graph.And(isAbove, isBelow), graph.Or(isAbove, isBelow)));
    }

    private ScalarValue OfOne(IntrinsicExpression expression, ScalarValue operand)
    {
        ScalarKind kind = operand.Type.Kind;
        if (operand.IsKnown && ExactFunctions.Apply(expression.Intrinsic, operand.Bits, kind) is { } known)
        {
            return ScalarValue.Known(known, (ScalarType)expression.Type);
        }

        (long least, string thrown) = expression.Intrinsic switch
        {
            Intrinsic.Abs when ScalarKinds.IsSigned(kind) => (ScalarKinds.LongMin(kind) + 1, ThrowKinds.Overflow),
            Intrinsic.Log2 when ScalarKinds.IsSigned(kind) => (0, ThrowKinds.Argument),
            _ => (long.MinValue, ""),
        };
        ThrowIfAny(operand.IsKnown || RangeOf(operand.Sum).Min < least, !operand.IsKnown, thrown, expression.Span);
        return _state.IsDead ? operand : OfTable(operand, bits => ExactFunctions.Apply(expression.Intrinsic, bits, kind) ?? 0, (ScalarType)expression.Type);
    }

    private ScalarValue OfTable(ScalarValue value, Func<long, long> function, ScalarType type) =>
        value with { Sum = graph.Map(value.Sum, function, type.Kind == ScalarKind.Bool ? TokenType.Bool : null) };
}
