namespace CotGen.Programs;

/// <summary>What a slot can see when it is computed or predicted: the class numbers of the prompt and of the chain so far.</summary>
public readonly ref struct ClassContext
{
    private readonly ReadOnlySpan<int> _prompt;
    private readonly ReadOnlySpan<int> _chain;
    private readonly int _blockLength;
    private readonly ProgramLayout? _layout;
    private readonly int _width;

    /// <summary>A view of the class numbers of the prompt and of the chain.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="chain">The chain up to the slot; what is counted back is counted from its end.</param>
    /// <param name="blockLength">Tokens of a block of the program's body; not needed where there is none.</param>
    public ClassContext(ReadOnlySpan<int> prompt, ReadOnlySpan<int> chain, int blockLength = 0)
    {
        _prompt = prompt;
        _chain = chain;
        _blockLength = blockLength;
        _layout = null;
        _width = 1;
    }

    /// <summary>A view for a program whose body reads its own block and the one before.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="chain">The chain up to the slot.</param>
    /// <param name="layout">The program's layout.</param>
    /// <param name="width">How often runs of the prompt repeat; 1 where there are none.</param>
    internal ClassContext(ReadOnlySpan<int> prompt, ReadOnlySpan<int> chain, ProgramLayout layout, int width)
    {
        _prompt = prompt;
        _chain = chain;
        _blockLength = layout.IsBounded ? 0 : layout.BlockLength(width);
        _layout = layout;
        _width = width;
    }

    /// <summary>The class number at <paramref name="address"/>; that of an input's end mark is the number of the run's classes.</summary>
    public int this[Address address] => address.Kind switch
    {
        AddressKind.Prompt => _prompt[address.Offset],
        AddressKind.Prologue => _chain[address.Offset],
        AddressKind.Back => Back((address.Blocks * _blockLength) + address.Offset),
        _ => InBlock(address),
    };

    private int Back(int distance) => distance <= _chain.Length
        ? _chain[_chain.Length - distance]
        : _prompt[_prompt.Length - (distance - _chain.Length)];

    private int InBlock(Address address)
    {
        ProgramLayout layout = _layout ?? throw new ArgumentException($"{address} needs the layout of its program.", nameof(address));
        return address.Kind == AddressKind.Input && layout.IsBehindRun(address, _width, _chain.Length)
            ? layout.RunClasses(address)
            : layout.PositionOf(address, _width, _chain.Length) is var position && position < _prompt.Length ? _prompt[position] : _chain[position - _prompt.Length];
    }
}
