using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>
/// Bitwise operations on values so wide that their pairs are no token: the upper and the lower bits on their own. In two's complement
/// <c>x op y = ((x >> s) op (y >> s)) * 2^s + ((x &amp; m) op (y &amp; m))</c> with <c>m = 2^s - 1</c>, whatever the signs.
/// </summary>
internal static class Bits
{
    /// <summary>The sum of both halves; <see langword="null"/> where one token holds all pairs, or the operation is none on bits.</summary>
    public static Sum? TryHalve(this DataflowGraph graph, Operation operation, Sum left, Sum right)
    {
        long leftCount = CountOf(left), rightCount = CountOf(right);
        if (operation is not (Operation.And or Operation.Or or Operation.ExclusiveOr) || leftCount <= graph.Limits.MaxClasses / rightCount)
        {
            return null;
        }

        // Two sign bits, 0 or -1, have no halves, but are the negatives of two bits.
        if (IsSign(left) && IsSign(right))
        {
            return graph.Scale(graph.Combine(operation, graph.Scale(left, -1), graph.Scale(right, -1)), -1);
        }

        int shift = Math.Max(LengthOf(left), LengthOf(right)) / 2;
        Sum Half(Operation half, long by) => graph.Combine(operation, graph.Combine(half, left, Sum.Of(by)), graph.Combine(half, right, Sum.Of(by)));
        return graph.Add(graph.Scale(Half(Operation.RightShift, shift), 1L << shift), Half(Operation.And, (1L << shift) - 1));
    }

    private static long CountOf(Sum sum) => sum.IsUnary ? sum.UnaryView.Image().Length : Interval.Of(sum, Assumptions.None).Width is var width and > 0 ? width : long.MaxValue;

    private static bool IsSign(Sum sum) => Interval.Of(sum, Assumptions.None).IsWithin(-1, 0);

    // Bits that tell the values apart, beside the sign.
    private static int LengthOf(Sum sum)
    {
        Interval range = Interval.Of(sum, Assumptions.None);
        int length = 0;
        for (long rest = Math.Max(range.Max, -(range.Min + 1)); rest > 0; rest >>= 1)
        {
            length++;
        }

        return Math.Max(length, 2);
    }
}
