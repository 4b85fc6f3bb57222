using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Integers of 64 bits, whose overflow no sum of longs can show: on one token every operator is a table, class by class.</content>
internal sealed partial class Evaluator
{
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
        bool isComparison = KnownArithmetic.IsComparison(op);
        Sum result = ByClass(
            node,
            i => KnownArithmetic.Binary(op, first?[i] ?? left.Bits, second?[i] ?? right.Bits, left.Type.Kind, isChecked),
            isComparison ? ScalarKind.Bool : left.Type.Kind,
            op is BinaryOperator.Divide or BinaryOperator.Remainder ? ThrowKinds.Division : ThrowKinds.Overflow,
            span);
        return new ScalarValue(result, isComparison ? ScalarType.Bool : left.Type);
    }

    private Sum FitOneToken(Sum value, ScalarKind kind, bool isChecked, ModelSpan span)
    {
        View view = value.UnaryView;
        return ByClass(value.Node, i => KnownArithmetic.Fit(view[i], kind, isChecked), kind, ThrowKinds.Overflow, span);
    }

    // A table on the node; where the function has no value it throws, as far as the path allows.
    private Sum ByClass(DataflowNode node, Func<int, long?> function, ScalarKind kind, string thrown, ModelSpan span)
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

        ThrowIfAny(throws, hasValue, thrown, span);
        if (kind == ScalarKind.UInt64 && Array.Exists(values, static value => value < 0))
        {
            throw graph.TooLarge(LimitKind.Range, long.MaxValue, long.MaxValue);
        }

        try
        {
            return Sum.Of(node, new View(values));
        }
        catch (OverflowException)
        {
            // Values further apart than a long can say.
            throw graph.TooLarge(LimitKind.Range, long.MaxValue, long.MaxValue);
        }
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
}
