using CotGen.Benchmarks.Gate;
using Microsoft.ML.OnnxRuntime;

namespace CotGen.Peers.Onnx;

/// <summary>ONNX Runtime with one graph for the whole chain.</summary>
internal sealed class OnnxPeer : IPeer
{
    private readonly Dictionary<string, Func<byte[]>> _variants = new(StringComparer.Ordinal)
    {
        ["gather.float32.argmax"] = static () => RolloutModel.Write(NumberType.Float32, isPacked: false),
        ["gather.int32.argmax"] = static () => RolloutModel.Write(NumberType.Int32, isPacked: false),
        [PeerRate.Packed + ".float32.min"] = static () => RolloutModel.Write(NumberType.Float32, isPacked: true),
        [PeerRate.Packed + ".int32.min"] = static () => RolloutModel.Write(NumberType.Int32, isPacked: true),
    };

    public string Name => "ONNX Runtime";

    public IReadOnlyList<string> Variants => [.. _variants.Keys];

    public IReadOnlyList<int> BatchSizes => [1, 64, 256, 1_024, 4_096, 16_384];

    public void Load() => OrtEnv.Instance().EnvLogLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;

    public IRollout Create(string variant, int batch, int threads) => new OnnxRollout(_variants[variant](), batch, threads);
}
