using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>A row per source, selected by its class, and the rows added up in place.</summary>
internal abstract class RowRollout : TorchRollout
{
    private readonly SlotTables[] _slots;
    private readonly torch.Tensor[][] _tables;

    protected RowRollout(torch.ScalarType type, Func<SlotTables, SlotTables> prepare)
    {
        _slots = [.. Multiplication.Slots.Select(prepare)];
        _tables = [.. _slots.Select(slot => Array.ConvertAll(slot.Sources, source => Table(slot, source, type)))];
    }

    public override void Run()
    {
        foreach (int slot in Multiplication.PredictedSlots)
        {
            using torch.Tensor scores = Rows(slot, 0);
            for (int i = 1; i < _tables[slot].Length; i++)
            {
                using torch.Tensor rows = Rows(slot, i);
                scores.add_(rows);
            }

            Set(Multiplication.PromptLength + slot, Best(scores));
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        foreach (torch.Tensor table in _tables.SelectMany(static tables => tables))
        {
            table.Dispose();
        }
    }

    /// <summary>The best classes by scores, prompts x classes; a new tensor.</summary>
    protected abstract torch.Tensor Best(torch.Tensor scores);

    private torch.Tensor Rows(int slot, int source) => _tables[slot][source].index_select(0, ClassesAt(_slots[slot].Sources[source].Position));
}
