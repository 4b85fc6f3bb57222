namespace CotGen.Programs;

/// <summary>Where an address counts from.</summary>
public enum AddressKind
{
    /// <summary>From the first prompt token.</summary>
    Prompt,

    /// <summary>From the first chain token.</summary>
    Prologue,
}

/// <summary>The place of a source: a function of the position alone, never of content.</summary>
/// <param name="Kind">Where <paramref name="Offset"/> counts from.</param>
/// <param name="Offset">Tokens, from 0.</param>
public readonly record struct Address(AddressKind Kind, int Offset)
{
    /// <summary>Prompt token number <paramref name="offset"/>.</summary>
    public static Address Prompt(int offset) => new(AddressKind.Prompt, offset);

    /// <summary>Chain token number <paramref name="offset"/>.</summary>
    public static Address Prologue(int offset) => new(AddressKind.Prologue, offset);

    /// <summary>As the program text writes it: <c>p3</c>, <c>c12</c>.</summary>
    public override string ToString() => (Kind == AddressKind.Prompt ? "p" : "c") + Integers.Text(Offset);
}

/// <summary>What a slot can see when it is computed or predicted: the class numbers of the prompt and of the chain so far.</summary>
public readonly ref struct ClassContext
{
    private readonly ReadOnlySpan<int> _prompt;
    private readonly ReadOnlySpan<int> _chain;

    /// <summary>A view of the class numbers of the prompt and of the chain.</summary>
    public ClassContext(ReadOnlySpan<int> prompt, ReadOnlySpan<int> chain)
    {
        _prompt = prompt;
        _chain = chain;
    }

    /// <summary>The class number at <paramref name="address"/>.</summary>
    public int this[Address address] => (address.Kind == AddressKind.Prompt ? _prompt : _chain)[address.Offset];
}
