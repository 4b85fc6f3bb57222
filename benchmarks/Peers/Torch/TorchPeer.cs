using CotGen.Benchmarks.Gate;
using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>Torch, used as its documentation asks for speed: in inference mode, without autograd, tensors disposed as soon as they are done with.</summary>
internal sealed class TorchPeer : IPeer
{
    // Inference mode lasts until this is disposed of: as long as the process.
    private static IDisposable? s_mode;

    private readonly Dictionary<string, Func<int, IRollout>> _variants = new(StringComparer.Ordinal)
    {
        ["select.int16.argmax"] = static _ => new SelectRollout(SelectRollout.ArgMax),
        ["select.int16.max"] = static _ => new SelectRollout(SelectRollout.Max),
        ["script.int16.max"] = static batch => new ScriptRollout(batch),
        ["one-hot.float32.argmax"] = static batch => new OneHotRollout(batch),
        ["bag.float32.argmax"] = static _ => new BagRollout(),
        [PeerRate.Packed + ".int32.amin"] = static _ => new PackedRollout(),
    };

    public string Name => "Torch";

    public IReadOnlyList<string> Variants => [.. _variants.Keys];

    public IReadOnlyList<int> BatchSizes => [1, 1_024, 4_096, 16_384, 65_536];

    public void Load()
    {
        LibStdCpp.MendOldSystems();

        s_mode = torch.inference_mode(mode: true);
    }

    public IRollout Create(string variant, int batch, int threads)
    {
        torch.set_num_threads(threads);
        return _variants[variant](batch);
    }
}
