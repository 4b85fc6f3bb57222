using System.Runtime.InteropServices;
using DataType = Onnx.TensorProto.Types.DataType;

namespace CotGen.Peers.Onnx;

/// <summary>A type that a graph's scores can have.</summary>
/// <param name="Type">As ONNX calls it.</param>
/// <param name="Exact">The magnitude up to which every integer is one of its numbers.</param>
/// <param name="ToBytes">Integers in that type, as ONNX stores them.</param>
internal sealed record NumberType(DataType Type, long Exact, Func<int[], byte[]> ToBytes)
{
    public static NumberType Float32 { get; } = new(
        DataType.Float, 1 << 24, static numbers => [.. MemoryMarshal.AsBytes<float>(Array.ConvertAll(numbers, static number => (float)number))]);

    public static NumberType Int32 { get; } = new(DataType.Int32, int.MaxValue, static numbers => [.. MemoryMarshal.AsBytes<int>(numbers)]);
}
