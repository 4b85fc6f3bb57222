using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>A row per source, selected by its class; rows added up; the best class by an operation that can be chosen. Scores are 16-bit integers.</summary>
internal sealed class SelectRollout(Func<torch.Tensor, torch.Tensor> best) : RowRollout(torch.ScalarType.Int16, static slot => slot.RequireExact(short.MaxValue))
{
    public static torch.Tensor ArgMax(torch.Tensor scores) => scores.argmax(1, keepdim: false);

    /// <summary>The same classes by another operation, which writes the greatest scores, too.</summary>
    public static torch.Tensor Max(torch.Tensor scores)
    {
        (torch.Tensor values, torch.Tensor classes) = scores.max(1, keepdim: false);
        values.Dispose();
        return classes;
    }

    protected override torch.Tensor Best(torch.Tensor scores) => best(scores);
}
