namespace CotGen.Programs;

/// <summary>What a slot can see when it is computed or predicted: the class numbers of the prompt and of the chain so far.</summary>
public readonly ref struct ClassContext
{
    private readonly ReadOnlySpan<int> _prompt;
    private readonly ReadOnlySpan<int> _chain;
    private readonly int _blockLength;
    private readonly BlockFrame? _frame;

    /// <summary>A view of the class numbers of the prompt and of the chain.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="chain">The chain up to the slot; what is counted back is counted from its end.</param>
    /// <param name="blockLength">Tokens of a block of the program's body; not needed where there is none.</param>
    public ClassContext(ReadOnlySpan<int> prompt, ReadOnlySpan<int> chain, int blockLength = 0)
    {
        _prompt = prompt;
        _chain = chain;
        _blockLength = blockLength;
        _frame = null;
    }

    /// <summary>A view for a program whose blocks read their own tokens and those of the block before.</summary>
    /// <param name="frame">Where everything stands.</param>
    /// <param name="classes">The class numbers, place by place; that of an input's end mark is the number of the run's classes.</param>
    internal ClassContext(BlockFrame frame, ReadOnlySpan<int> classes)
    {
        _prompt = classes;
        _chain = default;
        _blockLength = 0;
        _frame = frame;
    }

    /// <summary>The class number at <paramref name="address"/>.</summary>
    public int this[Address address] => _frame is not null ? _prompt[_frame.PositionOf(address)] : address.Kind switch
    {
        AddressKind.Prompt => _prompt[address.Offset],
        AddressKind.Prologue => _chain[address.Offset],
        AddressKind.Back => Back((address.Blocks * _blockLength) + address.Offset),
        _ => throw new ArgumentException($"{address} needs the frame of its program.", nameof(address)),
    };

    private int Back(int distance) => distance <= _chain.Length
        ? _chain[_chain.Length - distance]
        : _prompt[_prompt.Length - (distance - _chain.Length)];
}
