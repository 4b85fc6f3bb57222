using CotGen.Machines;
using CotGen.Programs;
using CotGen.Traces;

namespace CotGen.Learning;

/// <summary>Writes traces from random configurations, and from given ones.</summary>
internal sealed class MachineSampler
{
    private readonly CotProgram _program;
    private readonly MachineDescription _machine;
    private readonly MachineLearningOptions _options;
    private readonly int[] _heads;

    public MachineSampler(CotProgram program, MachineLearningOptions options)
    {
        _program = program;
        _machine = MachineRows.MachineOf(program);
        _options = options;
        RowTokens tokens = _machine.Tokens;
        _heads = Enumerable.Range(0, tokens.CellCount).Where(token => tokens.TryStep(token, out _)).ToArray();
    }

    /// <summary>True if no configuration takes a step: there is nothing to learn from, and nothing to learn.</summary>
    public bool IsIdle => _heads.Length == 0;

    /// <summary>
    /// Trace number <paramref name="index"/>: a width, a head that takes a step, its cell and the other cells' symbols, each equally
    /// likely. A pure function of seed and number.
    /// </summary>
    public MachineTrace Draw(long index)
    {
        var random = new CounterRandom(_options.Seed, index);
        int width = Below(ref random, _options.MaxWidth) + 1;
        var prompt = new ushort[width + 2];
        for (int i = 1; i <= width; i++)
        {
            prompt[i] = (ushort)Below(ref random, _machine.Symbols.Count);
        }

        prompt[Below(ref random, width) + 1] = (ushort)_heads[Below(ref random, _heads.Length)];
        prompt[0] = prompt[^1] = (ushort)_machine.Tokens.Separator;
        return Follow(index, prompt);
    }

    /// <summary>The trace of a prompt whose head takes a step.</summary>
    public MachineTrace Follow(long index, ushort[] prompt)
    {
        var rows = new ushort[_options.Steps * (prompt.Length - 1)];
        MachineTraces.TryWriteTrace(_program, prompt, rows, out int written);
        return new MachineTrace(index, new(prompt), new(rows[..written]));
    }

    private static int Below(ref CounterRandom random, int count) => count < 2 ? 0 : random.Below(count);
}
