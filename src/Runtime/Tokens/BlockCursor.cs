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

    /// <summary>The beginning of the chain of a well-formed prompt.</summary>
    /// <param name="program">The program.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="classes">Room for one class number per place of the frame.</param>
    public BlockCursor(CotProgram program, ProgramTokens tokens, ReadOnlySpan<ushort> prompt, Span<T> classes)
    {
        _tokens = tokens;
        _layout = program.Layout;
        _prompt = prompt;
        _width = program.Layout.WidthOf(prompt.Length);
        Classes = classes[..tokens.Frame.Length];
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

    /// <summary>Takes class <paramref name="found"/> for the next slot, and returns its token.</summary>
    public ushort Write(int found)
    {
        BlockFrame frame = _tokens.Frame;
        ushort token = _tokens.Chain[Slot].Tokens[found];
        HasEnded = frame.BlockLength == 0 ? Slot + 1 == _tokens.Chain.Length : token == _tokens.End;
        Classes[frame.PositionOf(Slot)] = T.CreateTruncating(found);
        if (frame.SecondPositionOf(Slot) is var second and >= 0)
        {
            Classes[second] = T.CreateTruncating(found);
        }

        Slot++;
        if (Slot == frame.BodyStart)
        {
            // The entry has written the first slots of the first block.
            Slot += frame.EntryLength;
        }
        else if (Slot == _tokens.Chain.Length && !HasEnded)
        {
            EndBlock();
        }

        return token;
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
