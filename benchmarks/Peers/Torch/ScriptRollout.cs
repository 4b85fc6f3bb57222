using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>One call for the whole chain: a <see cref="RollScript"/>, compiled by TorchScript.</summary>
internal sealed class ScriptRollout : TorchRollout
{
    private readonly torch.jit.CompilationUnit _compiled;
    private readonly torch.Tensor[] _tables;
    private readonly torch.Tensor[] _buffers;

    public ScriptRollout(int batch)
    {
        RollScript script = new(batch);
        _compiled = torch.jit.compile(script.Text);
        _tables = script.Tables;
        _buffers = script.Buffers;
    }

    public override void Run()
    {
        torch.Tensor[] prompt = [.. Multiplication.ReadPositions.Select(ClassesAt)];
        var chain = (torch.Tensor[])_compiled.invoke(RollScript.Name, prompt, _tables, _buffers);
        foreach ((int index, int slot) in Multiplication.PredictedSlots.Index())
        {
            Set(Multiplication.PromptLength + slot, chain[index]);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _compiled.Dispose();
        foreach (torch.Tensor tensor in _tables.Concat(_buffers))
        {
            tensor.Dispose();
        }
    }
}
