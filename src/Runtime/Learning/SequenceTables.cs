using System.Runtime.CompilerServices;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Learning;

/// <summary>Prompt and chain as one sequence of positions, with the meaning of every slot tabulated: traces in class numbers, quickly.</summary>
internal sealed class SequenceTables
{
    private readonly ClassMap[] _maps;

    public SequenceTables(CotProgram program)
    {
        var tokens = ProgramTokens.Of(program);
        Program = program;
        _maps = [.. tokens.Prompt, .. tokens.Chain];
        Slots = Enumerable.Range(0, program.Chain.Count).Select(slot => new MeaningTable(program, slot)).ToArray();
    }

    public CotProgram Program { get; }

    /// <summary>One table per slot, END included.</summary>
    public MeaningTable[] Slots { get; }

    public int PromptLength => Program.Prompt.Count;

    /// <summary>Positions of prompt and chain.</summary>
    public int Length => _maps.Length;

    /// <summary>Number of classes at a position.</summary>
    public int ClassCount(int position) => _maps[position].Count;

    /// <summary>The token of a class.</summary>
    public ushort Token(int position, int index) => _maps[position].Tokens[index];

    /// <summary>The tokens of all classes of a position, ascending.</summary>
    public ReadOnlySpan<ushort> Tokens(int position) => _maps[position].Tokens;

    /// <summary>Turns the first tokens of a sequence, all of them right, into classes.</summary>
    public void Encode(ReadOnlySpan<ushort> tokens, Span<int> classes)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            classes[i] = _maps[i].ClassOf(tokens[i]);
        }
    }

    /// <summary>Computes the chain's classes behind those of a prompt; false if some meaning has no class.</summary>
    public bool TryTrace(Span<int> classes) => TryTrace(classes, Length);

    /// <summary>Computes the chain's classes up to position <paramref name="end"/>, excluded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryTrace(Span<int> classes, int end)
    {
        foreach (MeaningTable slot in Slots.AsSpan(0, end - PromptLength))
        {
            int right = slot.RightIn(classes[..slot.Position]);
            if (right < 0)
            {
                return false;
            }

            classes[slot.Position] = right;
        }

        return true;
    }

    /// <summary>The sequence in tokens.</summary>
    public ushort[] Decode(ReadOnlySpan<int> classes)
    {
        var tokens = new ushort[classes.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = Token(i, classes[i]);
        }

        return tokens;
    }

    /// <summary>A sequence as a trace.</summary>
    public CotTrace Trace(long index, ushort[] tokens) => new(
        Program, index, EquatableArray.Create<ushort>(tokens.AsSpan(0, PromptLength)), EquatableArray.Create<ushort>(tokens.AsSpan(PromptLength)));
}
