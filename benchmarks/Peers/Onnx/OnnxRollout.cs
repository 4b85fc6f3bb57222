using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace CotGen.Peers.Onnx;

/// <summary>
/// A session for batches of one size, which the optimiser is told, with all inputs and outputs bound to memory that is made once. One thread runs the operations one
/// after another; a second one could only help within an operation, since each slot needs those before it.
/// </summary>
internal sealed class OnnxRollout : IRollout
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly OrtIoBinding _binding;
    private readonly Dictionary<string, OrtValue> _columns = new(StringComparer.Ordinal);

    public OnnxRollout(byte[] model, int batch, int threads)
    {
        using SessionOptions options = new()
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        options.AddFreeDimensionOverrideByName(GraphWriter.Batch, batch);
        _session = new InferenceSession(model, options);
        _binding = _session.CreateIoBinding();
        foreach ((string name, NodeMetadata column) in _session.InputMetadata)
        {
            _binding.BindInput(name, NewColumn(name, column, batch));
        }

        foreach ((string name, NodeMetadata column) in _session.OutputMetadata)
        {
            _binding.BindOutput(name, NewColumn(name, column, batch));
        }
    }

    public void SetPrompt(int position, ReadOnlySpan<long> classes)
    {
        OrtValue column = _columns[RolloutModel.Column(position)];
        if (IsWide(column))
        {
            classes.CopyTo(column.GetTensorMutableDataAsSpan<long>());
        }
        else
        {
            Span<int> narrow = column.GetTensorMutableDataAsSpan<int>();
            for (int i = 0; i < narrow.Length; i++)
            {
                narrow[i] = (int)classes[i];
            }
        }
    }

    public void Run() => _session.RunWithBinding(_options, _binding);

    public void CopySlot(int slot, Span<long> classes)
    {
        OrtValue column = _columns[RolloutModel.Column(Multiplication.PromptLength + slot)];
        if (IsWide(column))
        {
            column.GetTensorDataAsSpan<long>().CopyTo(classes);
        }
        else
        {
            ReadOnlySpan<int> narrow = column.GetTensorDataAsSpan<int>();
            for (int i = 0; i < narrow.Length; i++)
            {
                classes[i] = narrow[i];
            }
        }
    }

    public void Dispose()
    {
        _binding.Dispose();
        foreach (OrtValue column in _columns.Values)
        {
            column.Dispose();
        }

        _options.Dispose();
        _session.Dispose();
    }

    private static bool IsWide(OrtValue column) => column.GetTensorTypeAndShape().ElementDataType == TensorElementType.Int64;

    private OrtValue NewColumn(string name, NodeMetadata column, int batch)
    {
        OrtValue value = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, column.ElementDataType, [batch]);
        _columns.Add(name, value);
        return value;
    }
}
