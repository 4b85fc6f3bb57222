using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>Rows of packed scores: the least one tells the class, so a minimum takes the place of the argmax. Scores and classes are 32-bit integers.</summary>
internal sealed class PackedRollout() : RowRollout(torch.ScalarType.Int32, static slot => slot.Packed().RequireExact(int.MaxValue))
{
    private static readonly long[] s_scores = [1];

    private readonly torch.Tensor _mask = torch.tensor(SlotTables.PackingFactor - 1);

    public override void Dispose()
    {
        base.Dispose();
        _mask.Dispose();
    }

    protected override torch.ScalarType ClassType => torch.ScalarType.Int32;

    protected override torch.Tensor Best(torch.Tensor scores) => scores.amin(s_scores).bitwise_and_(_mask);
}
