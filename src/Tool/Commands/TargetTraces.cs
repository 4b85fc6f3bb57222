namespace CotGen.Tool.Commands;

/// <summary>The right traces of a target, prompt by prompt.</summary>
internal sealed class TargetTraces(CompiledTarget target)
{
    private readonly TraceInterpreter _interpreter = new(target.Program);

    /// <summary>The trace of a prompt; <see langword="null"/> if there is none within <see cref="CotTraces.MaxTokens"/> tokens.</summary>
    public CotTrace? Of(ushort[] prompt, long index = 0) =>
        _interpreter.TryWriteTrace(prompt, CotTraces.MaxTokens, out ushort[] chain) ? new CotTrace(target.Program, index, new(prompt), new(chain)) : null;
}
