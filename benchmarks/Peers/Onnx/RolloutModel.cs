using DataType = Onnx.TensorProto.Types.DataType;

namespace CotGen.Peers.Onnx;

/// <summary>
/// The predictor of the whole chain as one graph: slot by slot a row per source is gathered by its class, rows are added up, and the best class is a column
/// that later slots gather by.
/// </summary>
internal static class RolloutModel
{
    private const long Scores = 1;

    /// <summary>The name of the column of a position, counted from the first token of the prompt through the chain.</summary>
    public static string Column(int position) => $"c{position}";

    /// <summary>The model as the bytes of a file.</summary>
    /// <param name="scores">The type of the scores.</param>
    /// <param name="isPacked">Whether scores hold their class, so that a minimum takes the place of the argmax. Classes are then 32-bit integers, and else of 64 bits, as an argmax makes them.</param>
    public static byte[] Write(NumberType scores, bool isPacked)
    {
        GraphWriter graph = new("rollout");
        DataType classes = isPacked ? DataType.Int32 : DataType.Int64;
        foreach (int position in Multiplication.ReadPositions)
        {
            graph.Input(Column(position), classes);
        }

        Func<string, string, string> best = isPacked ? Least(graph) : ArgMax(graph);
        foreach (int slot in Multiplication.PredictedSlots)
        {
            SlotTables tables = isPacked ? Multiplication.Slots[slot].Packed() : Multiplication.Slots[slot];
            string column = Column(Multiplication.PromptLength + slot);
            best(Sum(graph, tables.RequireExact(scores.Exact), scores), column);
            graph.Output(column, classes);
        }

        return graph.ToBytes();
    }

    private static string Sum(GraphWriter graph, SlotTables slot, NumberType scores) => slot.Sources
        .Select(source => graph.Node("Gather", [graph.Constant(scores.Type, scores.ToBytes(source.Rows), source.Rows.Length / slot.ClassCount, slot.ClassCount), Column(source.Position)]))
        .Aggregate((sum, rows) => graph.Node("Add", [sum, rows]));

    private static Func<string, string, string> ArgMax(GraphWriter graph) => (scores, column) => graph.Node(column, "ArgMax", [scores], ("axis", Scores), ("keepdims", 0));

    private static Func<string, string, string> Least(GraphWriter graph)
    {
        string axes = graph.Constant(DataType.Int64, BitConverter.GetBytes(Scores), 1);
        string mask = graph.Constant(DataType.Int32, BitConverter.GetBytes(SlotTables.PackingFactor - 1));
        return (scores, column) =>
        {
            string least = graph.Node("ReduceMin", [scores, axes], ("keepdims", 0));
            return graph.Node(column, "BitwiseAnd", [graph.Node("Cast", [least], ("to", (long)DataType.Int32)), mask]);
        };
    }
}
