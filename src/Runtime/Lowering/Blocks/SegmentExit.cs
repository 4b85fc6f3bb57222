using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>What a segment leaves behind: which one comes next, and what each place of the next block carries.</summary>
/// <param name="Next">The index of the next program point.</param>
/// <param name="Values">One value per place; <see langword="null"/> where no way needs any.</param>
internal sealed record SegmentExit(Sum Next, Sum?[] Values)
{
    /// <summary>Brings the ways out of a segment together: the first whose condition holds decides.</summary>
    public static SegmentExit Of(DataflowGraph graph, FlowSegment segment, FlowLiveness liveness, VariableSlots slots, Func<FlowSegment, int> indexOf)
    {
        graph.Segment = segment.Number;
        Sum? next = null;
        var values = new Sum?[slots.Count];
        for (int way = segment.Edges.Count - 1; way >= 0; way--)
        {
            FlowEdge edge = segment.Edges[way];
            var target = Sum.Of(indexOf(edge.Target));
            graph.Describe(SlotOrigin.None, static () => "next");
            next = next is null ? target : graph.Select(edge.Condition, target, next);
            for (int slot = 0; slot < values.Length; slot++)
            {
                string name = slots.NameOf(slot);
                graph.Describe(SlotOrigin.None, () => name);
                Sum? value = slots.At(slot, liveness.Live[edge.Target]) is { } variable ? liveness.ValueOf(variable, edge) : null;
                values[slot] = Together(graph, edge.Condition, value, values[slot]);
            }
        }

        return new SegmentExit(next ?? Sum.Of(0), values);
    }

    private static Sum? Together(DataflowGraph graph, Sum condition, Sum? taken, Sum? otherwise) =>
        taken is null || otherwise is null ? taken ?? otherwise
        : taken.Equals(otherwise) ? taken
        : graph.Select(condition, taken, otherwise);
}
