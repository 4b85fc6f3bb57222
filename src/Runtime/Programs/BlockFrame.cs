namespace CotGen.Programs;

/// <summary>
/// The tokens that the next one can read, each at a fixed number: the prompt, the inputs of the present block, the prologue, the
/// block before, the present block. What a run of any length needs to keep.
/// </summary>
/// <remarks>Tokens of the entry stand twice: as part of the prologue and as part of the first block.</remarks>
internal sealed class BlockFrame
{
    /// <summary>The frame of <paramref name="program"/>, which holds no slot that is a run.</summary>
    public BlockFrame(CotProgram program)
    {
        BlockLength = program.Body.Count;
        EntryLength = program.Layout.EntryLength;
        BodyStart = program.Chain.Count - BlockLength;
        Inputs = program.Prompt.Count;
        Prologue = Inputs + (program.Layout.HasRuns ? program.Prompt.Count : 0);
        Last = Prologue + BodyStart;
        Block = Last + BlockLength;
        Length = Block + BlockLength;
    }

    /// <summary>Tokens of a block.</summary>
    public int BlockLength { get; }

    /// <summary>Tokens of the first block that the entry writes.</summary>
    public int EntryLength { get; }

    /// <summary>The first slot of the body; all those before it belong to the prologue.</summary>
    public int BodyStart { get; }

    /// <summary>Where the inputs start: one place per prompt token, used where that token is a run.</summary>
    public int Inputs { get; }

    /// <summary>Where the prologue starts.</summary>
    public int Prologue { get; }

    /// <summary>Where the block before starts.</summary>
    public int Last { get; }

    /// <summary>Where the present block starts.</summary>
    public int Block { get; }

    /// <summary>Number of places.</summary>
    public int Length { get; }

    /// <summary>The place of <paramref name="address"/>.</summary>
    public int PositionOf(Address address) => address.Offset + address.Kind switch
    {
        AddressKind.Prompt => 0,
        AddressKind.Input => Inputs,
        AddressKind.Prologue => Prologue,
        AddressKind.Last => Last,
        AddressKind.Block => Block,
        _ => throw new ArgumentException($"{address} has no fixed place.", nameof(address)),
    };

    /// <summary>The place of slot number <paramref name="slot"/>.</summary>
    public int PositionOf(int slot) => slot < BodyStart ? Prologue + slot : Block + slot - BodyStart;

    /// <summary>The second place of a slot of the entry, or -1.</summary>
    public int SecondPositionOf(int slot) => slot < BodyStart && slot >= BodyStart - EntryLength ? Block + slot - (BodyStart - EntryLength) : -1;
}
