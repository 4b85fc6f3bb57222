using System.Numerics;
using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>A chain with blocks as it grows: which slot is next, and the class numbers of all that it can read.</summary>
/// <typeparam name="T">The integer that holds a class number.</typeparam>
internal ref struct BlockCursor<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ProgramTokens _tokens;
    private readonly ProgramLayout _layout;
    private readonly ReadOnlySpan<ushort> _prompt;
    private readonly int _width;
    private int _block;

    /// <summary>A chain that has come to some place.</summary>
    /// <param name="program">The program.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="classes">The class numbers, as the cursor before left them.</param>
    /// <param name="place">Where it left off.</param>
    public BlockCursor(CotProgram program, ProgramTokens tokens, ReadOnlySpan<ushort> prompt, Span<T> classes, BlockPlace place)
    {
        _tokens = tokens;
        _layout = program.Layout;
        _prompt = prompt;
        _width = program.Layout.WidthOf(prompt.Length);
        Classes = classes[..tokens.Frame.Length];
        (Slot, _block, HasEnded) = place;
    }

    /// <summary>The beginning of the chain of a well-formed prompt.</summary>
    /// <param name="program">The program.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="classes">Room for one class number per place of the frame.</param>
    public BlockCursor(CotProgram program, ProgramTokens tokens, ReadOnlySpan<ushort> prompt, Span<T> classes)
        : this(program, tokens, prompt, classes, default)
    {
        Classes.Clear();
        for (int i = 0; i < tokens.Prompt.Length && !program.Prompt[i].IsRun; i++)
        {
            Classes[i] = T.CreateTruncating(tokens.Prompt[i].ClassOf(prompt[i]));
        }

        LoadInputs();
    }

    /// <summary>The class numbers, place by place of the frame.</summary>
    public Span<T> Classes { get; }

    /// <summary>The number of the next slot.</summary>
    public int Slot { get; private set; }

    /// <summary>True once the token that ends the chain was written.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>How far the chain has come.</summary>
    public readonly BlockPlace Place => new(Slot, _block, HasEnded);

    /// <summary>Takes class <paramref name="found"/> for the next slot, and returns its token.</summary>
    public ushort Write(int found)
    {
        ushort token = _tokens.Chain[Slot].Tokens[found];
        Write(T.CreateTruncating(found), isEnd: _tokens.Frame.BlockLength > 0 && token == _tokens.End);
        return token;
    }

    /// <summary>Takes a class number, or what stands for none, for the next slot.</summary>
    /// <param name="found">The number.</param>
    /// <param name="isEnd">Whether the token ends the chain; that of the last slot does in any case where there are no blocks.</param>
    public void Write(T found, bool isEnd)
    {
        BlockFrame frame = _tokens.Frame;
        HasEnded = isEnd || (frame.BlockLength == 0 && Slot + 1 == _tokens.Chain.Length);
        Classes[frame.PositionOf(Slot)] = found;
        if (frame.SecondPositionOf(Slot) is var second and >= 0)
        {
            Classes[second] = found;
        }

        Slot++;
        if (Slot == frame.BodyStart)
        {
            // The entry has written the first slots of the first block.
            Slot += frame.EntryLength;
        }

        if (Slot == _tokens.Chain.Length && !HasEnded)
        {
            EndBlock();
        }
    }

    private void EndBlock()
    {
        BlockFrame frame = _tokens.Frame;
        Classes.Slice(frame.Block, frame.BlockLength).CopyTo(Classes[frame.Last..]);
        Slot = frame.BodyStart;
        _block++;
        LoadInputs();
    }

    private void LoadInputs()
    {
        for (int i = 0; i < _tokens.Inputs.Length; i++)
        {
            if (_tokens.Inputs[i] is { } map)
            {
                Classes[_tokens.Frame.Inputs + i] = T.CreateTruncating(map.ClassOf(_prompt[_layout.PromptStart(i, _width) + Math.Min(_block, _width)]));
            }
        }
    }
}

/// <summary>How far a chain with blocks has come.</summary>
/// <param name="Slot">The next slot.</param>
/// <param name="Block">The number of its block, from 0.</param>
/// <param name="HasEnded">True once the token that ends the chain was written.</param>
internal readonly record struct BlockPlace(int Slot, int Block, bool HasEnded);
