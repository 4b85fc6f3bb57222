using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>A column of classes per position, as tensors; a slot's column is predicted from those before it.</summary>
internal abstract class TorchRollout : IRollout
{
    private readonly torch.Tensor?[] _classes = new torch.Tensor?[Multiplication.PromptLength + Multiplication.ChainLength];

    /// <summary>The type of classes that the prompt's columns have.</summary>
    protected virtual torch.ScalarType ClassType => torch.ScalarType.Int64;

    public void SetPrompt(int position, ReadOnlySpan<long> classes) => Set(position, torch.tensor(classes.ToArray(), ClassType));

    public abstract void Run();

    public void CopySlot(int slot, Span<long> classes)
    {
        using torch.Tensor wide = ClassesAt(Multiplication.PromptLength + slot).to_type(torch.ScalarType.Int64, copy: true);
        wide.data<long>().CopyTo(classes);
    }

    public virtual void Dispose()
    {
        foreach (torch.Tensor? classes in _classes)
        {
            classes?.Dispose();
        }
    }

    /// <summary>A table of any slot as a tensor: source classes x slot classes.</summary>
    public static torch.Tensor Table(SlotTables slot, SourceTable source, torch.ScalarType type)
    {
        using torch.Tensor rows = torch.tensor(source.Rows);
        return rows.reshape(-1, slot.ClassCount).to_type(type, copy: true);
    }

    protected torch.Tensor ClassesAt(int position) => _classes[position]!;

    protected void Set(int position, torch.Tensor classes)
    {
        _classes[position]?.Dispose();
        _classes[position] = classes;
    }
}
