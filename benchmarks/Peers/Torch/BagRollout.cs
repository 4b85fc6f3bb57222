using TorchSharp;
using TorchSharp.Modules;

namespace CotGen.Peers.Torch;

/// <summary>Selecting and adding in one operation: a slot is a bag of embeddings that are summed up, which Torch has for floating-point numbers.</summary>
internal sealed class BagRollout : TorchRollout
{
    // Single-precision numbers are exact up to 2^24.
    private const long Exact = 1 << 24;

    private readonly EmbeddingBag?[] _bags = [.. Multiplication.Slots.Select(Bag)];
    private readonly torch.Tensor?[] _starts = [.. Multiplication.Slots.Select(Starts)];

    public override void Run()
    {
        foreach (int slot in Multiplication.PredictedSlots)
        {
            using torch.Tensor rows = torch.stack(Array.ConvertAll(Multiplication.Slots[slot].Sources, source => ClassesAt(source.Position)), 1);
            rows.add_(_starts[slot]!);
            using torch.Tensor scores = _bags[slot]!.call(rows);
            Set(Multiplication.PromptLength + slot, scores.argmax(1, keepdim: false));
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        foreach (int slot in Multiplication.PredictedSlots)
        {
            _bags[slot]!.Dispose();
            _starts[slot]!.Dispose();
        }
    }

    // The tables of all sources, one below the other.
    private static EmbeddingBag? Bag(SlotTables slot)
    {
        if (slot.Sources.Length == 0)
        {
            return null;
        }

        torch.Tensor[] tables = Array.ConvertAll(slot.RequireExact(Exact).Sources, source => Table(slot, source, torch.ScalarType.Float32));
        return torch.nn.EmbeddingBag_from_pretrained(torch.cat(tables, 0), mode: EmbeddingBagMode.Sum);
    }

    // The first row of each source.
    private static torch.Tensor? Starts(SlotTables slot)
    {
        var starts = new long[slot.Sources.Length];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + (slot.Sources[i - 1].Rows.Length / slot.ClassCount);
        }

        return starts.Length == 0 ? null : torch.tensor(starts);
    }
}
