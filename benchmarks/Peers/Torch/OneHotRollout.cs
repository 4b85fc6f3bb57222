using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>
/// The definition: one-hot features times weights. The features of each position stand in a matrix of their own, which is used again and again, so that a
/// slot multiplies only with the positions that it reads.
/// </summary>
internal sealed class OneHotRollout : TorchRollout
{
    private const long Exact = 1 << 24;

    private readonly torch.Tensor[][] _weights =
        [.. Multiplication.Slots.Select(static slot => Array.ConvertAll(slot.RequireExact(Exact).Sources, source => Table(slot, source, torch.ScalarType.Float32)))];

    private readonly Dictionary<int, torch.Tensor> _features;
    private readonly torch.Tensor _ones;

    public OneHotRollout(int batch)
    {
        _ones = torch.ones(batch, 1);
        _features = Multiplication.Slots.SelectMany(static slot => slot.Sources).Select(static source => source.Position).Distinct()
            .ToDictionary(static position => position, position => torch.zeros(batch, Multiplication.ClassCountAt(position)));
    }

    public override void Run()
    {
        foreach (int position in Multiplication.ReadPositions)
        {
            Encode(position);
        }

        foreach (int slot in Multiplication.PredictedSlots)
        {
            SourceTable[] sources = Multiplication.Slots[slot].Sources;
            using torch.Tensor scores = torch.mm(_features[sources[0].Position], _weights[slot][0]);
            for (int i = 1; i < sources.Length; i++)
            {
                scores.addmm_(_features[sources[i].Position], _weights[slot][i], beta: 1, alpha: 1);
            }

            Set(Multiplication.PromptLength + slot, scores.argmax(1, keepdim: false));
            Encode(Multiplication.PromptLength + slot);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _ones.Dispose();
        foreach (torch.Tensor tensor in _features.Values.Concat(_weights.SelectMany(static weights => weights)))
        {
            tensor.Dispose();
        }
    }

    private void Encode(int position)
    {
        if (_features.TryGetValue(position, out torch.Tensor? features))
        {
            features.zero_();
            using torch.Tensor columns = ClassesAt(position).unsqueeze(1);
            features.scatter_(1, columns, _ones);
        }
    }
}
