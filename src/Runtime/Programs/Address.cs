namespace CotGen.Programs;

/// <summary>Where an address counts from.</summary>
public enum AddressKind
{
    /// <summary>From the first prompt token.</summary>
    Prompt,

    /// <summary>From the first chain token.</summary>
    Prologue,

    /// <summary>Back from the token that is computed, in blocks and tokens.</summary>
    Back,

    /// <summary>From the first token of the block that the computed token stands in.</summary>
    Block,

    /// <summary>From the first token of the block before.</summary>
    Last,

    /// <summary>The element of a run of the prompt that has the block's number; behind the run's last one, the token that follows the run.</summary>
    Input,
}

/// <summary>The place of a source: a function of the position alone, never of content.</summary>
/// <param name="Kind">Where <paramref name="Offset"/> counts from.</param>
/// <param name="Offset">Tokens, from 0; for <see cref="AddressKind.Back"/> any number, added to the blocks.</param>
/// <param name="Blocks">Block lengths back, for <see cref="AddressKind.Back"/>; else 0.</param>
public readonly record struct Address(AddressKind Kind, int Offset, int Blocks = 0)
{
    /// <summary>Prompt token number <paramref name="offset"/>.</summary>
    public static Address Prompt(int offset) => new(AddressKind.Prompt, offset);

    /// <summary>Chain token number <paramref name="offset"/>.</summary>
    public static Address Prologue(int offset) => new(AddressKind.Prologue, offset);

    /// <summary>The token <paramref name="blocks"/> x L + <paramref name="offset"/> tokens back, L the length of a block for the prompt at hand.</summary>
    public static Address Back(int blocks, int offset) => new(AddressKind.Back, offset, blocks);

    /// <summary>Token number <paramref name="offset"/> of the same block.</summary>
    public static Address Block(int offset) => new(AddressKind.Block, offset);

    /// <summary>Token number <paramref name="offset"/> of the block before.</summary>
    public static Address Last(int offset) => new(AddressKind.Last, offset);

    /// <summary>The element, for this block, of the run that is prompt token <paramref name="offset"/>.</summary>
    public static Address Input(int offset) => new(AddressKind.Input, offset);

    /// <summary>As the program text writes it: <c>p3</c>, <c>c12</c>; <c>b1+1</c>, <c>b1</c>, <c>b2-1</c> for places counted back; <c>t4</c> in this block, <c>l4</c> in the last, <c>i0</c> of an input.</summary>
    public override string ToString() => Kind switch
    {
        AddressKind.Prompt => "p" + Integers.Text(Offset),
        AddressKind.Prologue => "c" + Integers.Text(Offset),
        AddressKind.Block => "t" + Integers.Text(Offset),
        AddressKind.Last => "l" + Integers.Text(Offset),
        AddressKind.Input => "i" + Integers.Text(Offset),
        _ => "b" + Integers.Text(Blocks) + (Offset > 0 ? "+" : "") + (Offset == 0 ? "" : Integers.Text(Offset)),
    };
}
