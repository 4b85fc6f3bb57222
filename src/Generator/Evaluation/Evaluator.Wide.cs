using System.Numerics;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>
/// Integers of 64 bits, whose overflow no sum of longs can show. On tokens every operator is a table: class by class on one, pair by
/// pair on two. A ulong from 2^63 up is a negative sum, which changes its order, quotients and right shifts, and nothing else.
/// </content>
internal sealed partial class Evaluator
{
    // Pairs of classes of two tokens that may be run through.
    private const long MaxWidePairs = 1 << 20;

    private bool IsByBits(ScalarValue value) => value.Type.Kind == ScalarKind.UInt64 && RangeOf(value.Sum).Min < 0;

    // The result by a table where only one token matters, or where sums of longs would not be exact; else null.
    private ScalarValue? OnTokens(BinaryOperator op, ScalarValue left, ScalarValue right, bool isChecked, ModelSpan span)
    {
        if (OnOneToken(op, left, right, isChecked, span) is { } exact)
        {
            return exact;
        }

        if (KnownArithmetic.IsComparison(op) || IsExactOnSums(op, left, right, isChecked))
        {
            return null;
        }

        ScalarValue first = left with { Sum = graph.Materialise(left.Sum) }, second = right with { Sum = graph.Materialise(right.Sum) };
        return OnOneToken(op, first, second, isChecked, span) ?? OnTwoTokens(op, first, second, isChecked, span);
    }

    private bool IsExactOnSums(BinaryOperator op, ScalarValue left, ScalarValue right, bool isChecked)
    {
        Interval x = HullOf(left.Sum), y = HullOf(right.Sum);
        bool isByBits = IsByBits(left) || IsByBits(right), isWide = x.Width < 0 || y.Width < 0, isSigned = ScalarKinds.IsSigned(left.Type.Kind);
        return op switch
        {
            BinaryOperator.And or BinaryOperator.Or or BinaryOperator.ExclusiveOr => true,
            BinaryOperator.Divide or BinaryOperator.Remainder => !isByBits && !(isSigned && x.Min == long.MinValue && y is { Min: <= -1, Max: >= -1 }),
            BinaryOperator.RightShift => !isByBits,
            BinaryOperator.UnsignedRightShift => !isByBits && x.Min >= 0,
            BinaryOperator.LeftShift => y is { Min: >= 0, Max: <= 62 } && IsWithinLong(x.Min, x.Max, BigInteger.One << (int)y.Max),
            BinaryOperator.Multiply => !(isChecked && isByBits) && IsWithinLong(x.Min, x.Max, y.Min) && IsWithinLong(x.Min, x.Max, y.Max),
            BinaryOperator.Add => !isWide && !(isChecked && isByBits) && IsLong((BigInteger)x.Min + y.Min) && IsLong((BigInteger)x.Max + y.Max),
            _ => !isWide && !(isChecked && isByBits) && x.HasDifference(y),
        };
    }

    private static bool IsWithinLong(long min, long max, BigInteger factor) => IsLong(min * factor) && IsLong(max * factor);

    private static bool IsLong(BigInteger value) => ScalarKinds.Fits(value, ScalarKind.Int64);

    // The result where only one token matters; null where two do.
    private ScalarValue? OnOneToken(BinaryOperator op, ScalarValue left, ScalarValue right, bool isChecked, ModelSpan span)
    {
        if (!(left.IsKnown || left.Sum.IsUnary) || !(right.IsKnown || right.Sum.IsUnary))
        {
            return null;
        }

        DataflowNode node = left.IsKnown ? right.Sum.Node : left.Sum.Node;
        if (!right.IsKnown && !ReferenceEquals(node, right.Sum.Node))
        {
            return null;
        }

        View? first = left.IsKnown ? null : left.Sum.UnaryView, second = right.IsKnown ? null : right.Sum.UnaryView;
        return Tabulated(
            Sum.Of(node, ByClass(node, i => KnownArithmetic.Binary(op, first?[i] ?? left.Bits, second?[i] ?? right.Bits, left.Type.Kind, isChecked), out Outcomes outcomes)),
            outcomes, op, left.Type, span);
    }

    // One token chooses among tables on the other.
    private ScalarValue OnTwoTokens(BinaryOperator op, ScalarValue left, ScalarValue right, bool isChecked, ModelSpan span)
    {
        DataflowNode one = left.Sum.Node, other = right.Sum.Node;
        long pairs = (long)one.Values.Count * other.Values.Count;
        if (pairs > MaxWidePairs)
        {
            throw graph.TooLarge(LimitKind.Domain, pairs, graph.Limits.MaxValues);
        }

        View x = left.Sum.UnaryView, y = right.Sum.UnaryView;
        bool[]? allowed = _state.Assumptions.Of(one);
        var choices = new Sum[one.Values.Count];
        Outcomes all = default;
        for (int i = 0; i < choices.Length; i++)
        {
            choices[i] = Sum.Of(0);
            if (allowed is null || allowed[i])
            {
                long number = x[i];
                choices[i] = Sum.Of(other, ByClass(other, j => KnownArithmetic.Binary(op, number, y[j], left.Type.Kind, isChecked), out Outcomes outcomes));
                all = new Outcomes(all.Throws || outcomes.Throws, all.HasValue || outcomes.HasValue);
            }
        }

        return Tabulated(graph.SelectAt(Sum.Of(one, View.Numbers(choices.Length)), choices), all, op, left.Type, span);
    }

    private ScalarValue Tabulated(Sum result, Outcomes outcomes, BinaryOperator op, ScalarType type, ModelSpan span)
    {
        ThrowIfAny(outcomes.Throws, outcomes.HasValue, op is BinaryOperator.Divide or BinaryOperator.Remainder ? ThrowKinds.Division : ThrowKinds.Overflow, span);
        return new ScalarValue(result, KnownArithmetic.IsComparison(op) ? ScalarType.Bool : type);
    }

    private Sum FitOneToken(Sum value, ScalarKind from, ScalarKind to, bool isChecked, ModelSpan span)
    {
        View view = value.UnaryView;
        var result = Sum.Of(value.Node, ByClass(value.Node, i => KnownArithmetic.Fit(ScalarKinds.Exact(view[i], from), to, isChecked), out Outcomes outcomes));
        ThrowIfAny(outcomes.Throws, outcomes.HasValue, ThrowKinds.Overflow, span);
        return result;
    }

    // Two values such that their difference says which is greater: their ranks among all values of both where it would not.
    private (Sum Left, Sum Right) InOrder(ScalarValue left, ScalarValue right)
    {
        Interval x = RangeOf(left.Sum), y = RangeOf(right.Sum);
        bool areApart = x.Max < y.Min || x.Min > y.Max;
        if (!IsByBits(left) && !IsByBits(right) && (areApart || HullOf(left.Sum).HasDifference(HullOf(right.Sum))))
        {
            return (left.Sum, right.Sum);
        }

        ScalarKind kind = left.Type.Kind;
        Sum one = graph.Materialise(left.Sum), other = graph.Materialise(right.Sum);
        BigInteger[] values = graph.ValuesOf(one).Concat(graph.ValuesOf(other)).Select(bits => ScalarKinds.Exact(bits, kind)).Distinct().OrderBy(static value => value).ToArray();
        long RankOf(long bits) => Array.BinarySearch(values, ScalarKinds.Exact(bits, kind));
        return (graph.Map(one, RankOf), graph.Map(other, RankOf));
    }

    // ~x = -1 - x, also for the bits of a ulong; that of the least long is a long, but -x is none.
    private Sum Complement(Sum sum) => sum.IsUnary || HullOf(sum).Min == long.MinValue
        ? graph.Map(graph.Materialise(sum), static bits => ~bits)
        : graph.Subtract(Sum.Of(-1), sum);

    // A table on the node, 0 where the function has no value or the path excludes the class.
    private View ByClass(DataflowNode node, Func<int, long?> function, out Outcomes outcomes)
    {
        bool[]? allowed = _state.Assumptions.Of(node);
        var values = new long[node.Values.Count];
        bool throws = false, hasValue = false;
        for (int i = 0; i < values.Length; i++)
        {
            Spend();
            if (allowed is null || allowed[i])
            {
                long? value = function(i);
                throws |= value is null;
                hasValue |= value is not null;
                values[i] = value ?? 0;
            }
        }

        outcomes = new Outcomes(throws, hasValue);
        return new View(values);
    }

    private void ThrowIfAny(bool throws, bool hasValue, string kind, ModelSpan span)
    {
        if (throws && !hasValue)
        {
            Throw(span, kind);
        }
        else if (throws)
        {
            MayThrow(span, kind);
        }
    }

    /// <summary>What the classes of a table come to, as far as the path allows them.</summary>
    private readonly record struct Outcomes(bool Throws, bool HasValue);
}
