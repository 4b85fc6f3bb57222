using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Predictors;

/// <summary>Batches of prompts to batches of chains: the border between tokens and class numbers, around a kernel that knows class numbers only.</summary>
/// <remarks>Prompts are handled in blocks whose class numbers fit a cache. Nothing is allocated but a buffer per thread.</remarks>
internal sealed class BatchRoll
{
    // Class numbers of a block: in the first-level cache, or, where that leaves few prompts to share what a slot costs to begin with, in the second.
    private const int BlockTokens = 18_432;
    private const int LargeBlockTokens = 262_144;
    private const int FewPrompts = 256;
    private const int LargestBlock = 1_024;

    [ThreadStatic]
    private static AlignedBuffer<ushort>? _buffer;

    private readonly CotProgram _program;
    private readonly ProgramTokens _tokens;
    private readonly IChainKernel _kernel;
    private readonly int _promptLength;
    private readonly int _chainLength;
    private readonly int _chainStart;
    private readonly int _positions;

    public BatchRoll(CotProgram program, IChainKernel kernel)
    {
        _program = program;
        _tokens = ProgramTokens.Of(program);
        _kernel = kernel;
        Part = Run;
        _promptLength = _tokens.Prompt.Length;
        _chainLength = _tokens.Chain.Length;
        _chainStart = _tokens.Frame.Prologue;
        _positions = _tokens.Frame.Length;

        int block = Math.Max(BlockTokens / _positions, Math.Min(FewPrompts, LargeBlockTokens / _positions));
        Block = Math.Clamp(block / kernel.Lanes, 1, Math.Max(1, LargestBlock / kernel.Lanes)) * kernel.Lanes;
    }

    /// <summary>Prompts that are handled together.</summary>
    public int Block { get; }

    /// <summary><see cref="Run(TokenColumns, TokenColumns, int, int)"/>, made once.</summary>
    public BatchRun.Part Part { get; }

    /// <summary>Rows to rows.</summary>
    public void Run(ReadOnlySpan<ushort> prompts, Span<ushort> chains)
    {
        int count = _promptLength == 0 ? chains.Length / _chainLength : prompts.Length / _promptLength;
        if (prompts.Length != (long)count * _promptLength)
        {
            throw new ArgumentException($"A prompt of {_program.Name} has {_promptLength} tokens; {prompts.Length} are no whole prompts.", nameof(prompts));
        }

        if (chains.Length < (long)count * _chainLength)
        {
            throw new ArgumentException($"{count} chains of {_program.Name} have {_chainLength} tokens each; there is room for {chains.Length}.", nameof(chains));
        }

        int room = _positions * Block;
        Span<ushort> buffer = Buffer(room + (Math.Max(_promptLength, _chainLength) * Block)), classes = buffer[..room], tokens = buffer[room..];
        for (int start = 0; start < count; start += Block)
        {
            int size = Math.Min(Block, count - start);
            ReadOnlySpan<ushort> rows = prompts.Slice(start * _promptLength, size * _promptLength);
            Transposition.ToColumns(rows, _promptLength, tokens, Block, size);
            for (int i = 0; i < _promptLength; i++)
            {
                int wrong = _tokens.Prompt[i].Encode(tokens.Slice(i * Block, size), classes[(i * Block)..]);
                if (wrong >= 0)
                {
                    throw new ArgumentException(FirstProblem(prompts, start), nameof(prompts));
                }
            }

            _kernel.Run(classes, Block, size);
            for (int i = 0; i < _chainLength; i++)
            {
                _tokens.Chain[i].Decode(classes.Slice((_chainStart + i) * Block, size), tokens[(i * Block)..]);
            }

            Transposition.ToRows(tokens, Block, chains[(start * _chainLength)..], _chainLength, size);
        }
    }

    /// <summary>Columns to columns: those of prompts <paramref name="start"/> to <paramref name="start"/> + <paramref name="count"/> - 1.</summary>
    /// <returns>The first prompt that is not well formed, or -1.</returns>
    public int Run(TokenColumns prompts, TokenColumns chains, int start, int count)
    {
        Span<ushort> classes = Buffer(_positions * Block), promptTokens = prompts.Tokens.Span, chainTokens = chains.Tokens.Span;
        for (int end = start + count; start < end; start += Block)
        {
            int size = Math.Min(Block, end - start), first = size;
            for (int i = 0; i < _promptLength; i++)
            {
                int wrong = _tokens.Prompt[i].Encode(promptTokens.Slice((i * prompts.Count) + start, size), classes[(i * Block)..]);
                first = wrong >= 0 ? Math.Min(first, wrong) : first;
            }

            if (first < size)
            {
                return start + first;
            }

            _kernel.Run(classes, Block, size);
            for (int i = 0; i < _chainLength; i++)
            {
                _tokens.Chain[i].Decode(classes.Slice((_chainStart + i) * Block, size), chainTokens[((i * chains.Count) + start)..]);
            }
        }

        return -1;
    }

    /// <summary>The token of slot <paramref name="slot"/> behind contexts that reach up to it, whatever they hold.</summary>
    public void Predict(LinearKernel kernel, int slot, TokenColumns contexts, Span<ushort> tokens)
    {
        Span<ushort> classes = Buffer(_positions * Block), all = contexts.Tokens.Span;
        for (int start = 0; start < contexts.Count; start += Block)
        {
            int size = Math.Min(Block, contexts.Count - start);
            bool isKnown = true;
            foreach (SourcePlan source in kernel.SourcesOf(slot))
            {
                ClassMap map = source.Position < _promptLength ? _tokens.Prompt[source.Position] : _tokens.Chain[source.Position - _promptLength];
                ReadOnlySpan<ushort> column = all.Slice(((int)source.Position * contexts.Count) + start, size);
                Span<ushort> numbers = classes.Slice((int)source.Position * Block, size);
                for (int i = map.Encode(column, numbers); i >= 0 && i < size; i++)
                {
                    isKnown = false;
                    numbers[i] = (ushort)map.ClassOf(column[i]);
                }
            }

            kernel.RunSlot(slot, classes, Block, size, isKnown);
            _tokens.Chain[slot].Decode(classes.Slice((_chainStart + slot) * Block, size), tokens[start..]);
        }
    }

    private string FirstProblem(ReadOnlySpan<ushort> prompts, int start)
    {
        for (int p = start; ; p++)
        {
            PromptProblem problem = _tokens.FindProblem(prompts.Slice(p * _promptLength, _promptLength));
            if (problem.Kind != PromptProblemKind.None)
            {
                return $"Prompt {Integers.Text(p)}: {problem.Describe(_program)}";
            }
        }
    }

    private static Span<ushort> Buffer(int length)
    {
        if (_buffer is null || _buffer.Length < length)
        {
            _buffer = new AlignedBuffer<ushort>(length);
        }

        return _buffer.Span[..length];
    }
}
