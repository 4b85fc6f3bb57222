namespace CotGen.Programs;

/// <summary>
/// Where a program's tokens stand: a prompt, a prologue, then the body's block again and again. A prompt token or slot that is a
/// run repeats W times; W, and so the length of a block, follows from the length of the prompt.
/// </summary>
/// <remarks>
/// The last slots of the prologue may be the entry: they stand in the first block in place of the body's first slots, with the same
/// classes and meanings of their own. So the first block has a beginning, and what reads "the block before" is never read in it.
/// </remarks>
public sealed class ProgramLayout
{
    private readonly EquatableArray<Slot> _chain;
    private readonly EquatableArray<PromptToken> _promptTokens;
    private readonly int _bodyStart;
    private readonly Extent _prompt;
    private readonly Extent _prologue;
    private readonly Extent _block;
    private readonly int _fixedPrompt;
    private readonly int _fixedPrologue;

    internal ProgramLayout(EquatableArray<PromptToken> prompt, EquatableArray<Slot> chain, int bodyStart, int entryLength)
    {
        _promptTokens = prompt;
        _chain = chain;
        EntryLength = entryLength;
        _bodyStart = bodyStart;
        _prompt = Extent.Of(prompt.Select(static token => token.IsRun));
        _prologue = Before(bodyStart);
        _block = Before(chain.Count) - _prologue;
        _fixedPrompt = prompt.TakeWhile(static token => !token.IsRun).Count();
        _fixedPrologue = chain.Take(bodyStart).TakeWhile(static slot => !slot.IsRun).Count();
    }

    /// <summary>How many slots at the end of the prologue stand in the first block, in place of the body's first ones.</summary>
    public int EntryLength { get; }

    /// <summary>True if the body is empty: the chain is the prologue, whose last slot is END.</summary>
    public bool IsBounded => _bodyStart == _chain.Count;

    /// <summary>True if prompts of any length from some on are possible.</summary>
    public bool HasRuns => _prompt.Runs > 0;

    /// <summary>How often runs repeat behind a prompt of <paramref name="promptLength"/> tokens; 1 where there are none.</summary>
    /// <remarks>Every run repeats at least once: there is no prompt without inputs where inputs are a run.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">No prompt has that length.</exception>
    public int WidthOf(int promptLength) => TryWidthOf(promptLength, out int width)
        ? width
        : throw new ArgumentOutOfRangeException(nameof(promptLength), promptLength, $"A prompt has {PromptText} tokens.");

    /// <summary>How often runs repeat behind a prompt of <paramref name="promptLength"/> tokens; false if no prompt has that length.</summary>
    public bool TryWidthOf(int promptLength, out int width)
    {
        int runs = Math.Max(1, _prompt.Runs), rest = promptLength - _prompt.Fixed;
        width = HasRuns ? rest / runs : 1;
        return HasRuns ? rest >= runs && rest % runs == 0 : rest == 0;
    }

    /// <summary>The number of the prompt token at position <paramref name="position"/> of a prompt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public int PromptTokenAt(int width, int position)
    {
        if (position < 0 || position >= PromptLength(width))
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, $"A prompt has {PromptText} tokens.");
        }

        int token = 0;
        for (; HasRuns && position >= Extent.OfOne(_promptTokens[token].IsRun).At(width); token++)
        {
            position -= Extent.OfOne(_promptTokens[token].IsRun).At(width);
        }

        return HasRuns ? token : position;
    }

    /// <summary>The chain position of slot <paramref name="slot"/> in the last block of a chain of <paramref name="length"/> tokens; where there are no blocks or the slot comes before them, its only position.</summary>
    public int LastPositionOf(int slot, int width, int length) => slot < _bodyStart ? slot : PositionIn(BlockNumber(width, length - 1), slot, width);

    /// <summary>The chain position of a slot of the body in block number <paramref name="block"/>.</summary>
    public int PositionIn(int block, int slot, int width) => HeadLength(width) + (block * BlockLength(width)) + slot - _bodyStart;

    /// <summary>Tokens of a prompt whose runs repeat <paramref name="width"/> times.</summary>
    public int PromptLength(int width) => _prompt.At(width);

    /// <summary>Tokens of the chain before the first one of the body; those of the entry are among them.</summary>
    public int PrologueLength(int width) => _prologue.At(width);

    /// <summary>Tokens of the chain before the first block.</summary>
    public int HeadLength(int width) => PrologueLength(width) - EntryLength;

    /// <summary>Tokens of a block, L.</summary>
    public int BlockLength(int width) => _block.At(width);

    /// <summary>The number of the slot at chain position <paramref name="position"/>; a chain with a body has no last position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public int SlotAt(int width, int position)
    {
        int prologue = PrologueLength(width);
        if (position < 0 || (IsBounded && position >= prologue))
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, $"A chain has positions from 0{(IsBounded ? " to " + Integers.Text(prologue - 1) : "")}.");
        }

        int slot = position < prologue ? 0 : _bodyStart;
        if (_prologue.Runs + _block.Runs == 0)
        {
            return position < prologue ? position : slot + ((position - HeadLength(width)) % BlockLength(width));
        }

        int rest = position < prologue ? position : (position - HeadLength(width)) % BlockLength(width);
        for (; rest >= Extent.OfOne(_chain[slot].IsRun).At(width); slot++)
        {
            rest -= Extent.OfOne(_chain[slot].IsRun).At(width);
        }

        return slot;
    }

    /// <summary>Where <paramref name="address"/> lies for chain position <paramref name="position"/>, counted from the first prompt token.</summary>
    public int PositionOf(Address address, int width, int position) => address.Kind switch
    {
        AddressKind.Prompt => address.Offset,
        AddressKind.Prologue => PromptLength(width) + address.Offset,
        AddressKind.Block => PromptLength(width) + BlockStart(width, position) + address.Offset,
        AddressKind.Last => PromptLength(width) + BlockStart(width, position) - BlockLength(width) + address.Offset,
        AddressKind.Input => PromptStart(address.Offset, width) + Math.Min(width, BlockNumber(width, position)),
        _ => PromptLength(width) + position - ((address.Blocks * BlockLength(width)) + address.Offset),
    };

    /// <summary>The number, from 0, of the block that chain position <paramref name="position"/> lies in; only for positions behind the head.</summary>
    public int BlockNumber(int width, int position) => (position - HeadLength(width)) / BlockLength(width);

    /// <summary>How often prompt token <paramref name="token"/> stands in a prompt; 0 for a number that no token has.</summary>
    internal int Repeats(int token, int width) => token >= _promptTokens.Count ? 0 : Extent.OfOne(_promptTokens[token].IsRun).At(width);

    /// <summary>The position in a prompt of the first token of prompt token <paramref name="token"/>.</summary>
    internal int PromptStart(int token, int width) => Extent.Of(_promptTokens.Take(token).Select(static earlier => earlier.IsRun)).At(width);

    /// <summary>Lengths of prompts, in words: <c>3 + 2 x W</c>.</summary>
    internal string PromptText => HasRuns ? $"{Integers.Text(_prompt.Fixed)} + {Integers.Text(_prompt.Runs)} x W" : Integers.Text(_prompt.Fixed);

    /// <summary>
    /// True if <paramref name="address"/> lies before every token of slot <paramref name="slot"/> and not before the prompt, whatever the
    /// width; what is counted from a fixed place must not lie behind a run.
    /// </summary>
    internal bool IsBefore(Address address, int slot)
    {
        Extent back = (address.Blocks * _block) + new Extent(address.Offset, 0);
        return address.Kind switch
        {
            AddressKind.Prompt => address.Offset >= 0 && address.Offset < _fixedPrompt,
            AddressKind.Prologue => address.Offset >= 0 && address.Offset < Math.Min(slot, _fixedPrologue),
            AddressKind.Block => address.Offset >= 0 && address.Offset < OffsetOf(slot) && HasBlocks,
            AddressKind.Last => address.Offset >= 0 && slot >= _bodyStart && OffsetOf(slot) < EntryLength && address.Offset < _chain.Count - _bodyStart && HasBlocks,
            AddressKind.Input => OffsetOf(slot) >= 0 && HasBlocks && address.Offset >= 0 && address.Offset < _promptTokens.Count - 1
                && _promptTokens[address.Offset].IsRun && _promptTokens[address.Offset + 1] is { IsRun: false, Classes.Count: 1 },
            _ => !IsBounded && back.IsAlwaysAtLeast(1) && (_prompt + Before(slot) - back).IsAlwaysAtLeast(0),
        };
    }

    // Blocks that read each other by slot: they hold no runs, and the first one has an entry.
    private bool HasBlocks => EntryLength > 0 && _block.Runs == 0;

    private int OffsetOf(int slot) => slot >= _bodyStart ? slot - _bodyStart : slot - (_bodyStart - EntryLength);

    private int BlockStart(int width, int position) => HeadLength(width) + (BlockNumber(width, position) * BlockLength(width));

    // A body slot is looked at in the first block, where the least comes before it.
    private Extent Before(int slot) => Extent.Of(Enumerable.Range(0, slot).Select(i => _chain[i].IsRun));
}
