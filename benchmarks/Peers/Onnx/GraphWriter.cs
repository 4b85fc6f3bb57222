using Google.Protobuf;
using Onnx;
using AttributeType = Onnx.AttributeProto.Types.AttributeType;
using DataType = Onnx.TensorProto.Types.DataType;

namespace CotGen.Peers.Onnx;

/// <summary>Writes an ONNX model: values have names, and every method that makes one returns its name.</summary>
internal sealed class GraphWriter(string name)
{
    /// <summary>The name of the free dimension: how many prompts there are.</summary>
    public const string Batch = "batch";

    // The first version of the operators that has everything we use, and the version of the file format that came with it.
    private const int Operators = 18;
    private const int Format = 8;

    private readonly GraphProto _graph = new() { Name = name };

    /// <summary>The model as the bytes of a file.</summary>
    public byte[] ToBytes() => new ModelProto { IrVersion = Format, OpsetImport = { new OperatorSetIdProto { Version = Operators } }, Graph = _graph }.ToByteArray();

    /// <summary>A column that is given, a number per prompt.</summary>
    public void Input(string column, DataType type) => _graph.Input.Add(Column(column, type));

    /// <summary>A column that is wanted, a number per prompt.</summary>
    public void Output(string column, DataType type) => _graph.Output.Add(Column(column, type));

    /// <summary>A constant of any shape; no dimensions for a single number.</summary>
    public string Constant(DataType type, ReadOnlySpan<byte> data, params ReadOnlySpan<long> shape)
    {
        var tensor = new TensorProto { Name = $"constant{_graph.Initializer.Count}", DataType = (int)type, RawData = ByteString.CopyFrom(data) };
        foreach (long size in shape)
        {
            tensor.Dims.Add(size);
        }

        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    /// <summary>An operation with one result, which is named <paramref name="result"/>.</summary>
    public string Node(string result, string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<(string Name, long Value)> attributes)
    {
        var node = new NodeProto { Name = result, OpType = operation, Output = { result } };
        foreach (string input in inputs)
        {
            node.Input.Add(input);
        }

        foreach ((string name, long value) in attributes)
        {
            node.Attribute.Add(new AttributeProto { Name = name, Type = AttributeType.Int, I = value });
        }

        _graph.Node.Add(node);
        return result;
    }

    /// <summary>An operation with one result, which gets a name that nobody else has.</summary>
    public string Node(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<(string Name, long Value)> attributes) =>
        Node($"value{_graph.Node.Count}", operation, inputs, attributes);

    private static ValueInfoProto Column(string column, DataType type)
    {
        var shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dimension { DimParam = Batch } } };
        return new ValueInfoProto { Name = column, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape } } };
    }
}
