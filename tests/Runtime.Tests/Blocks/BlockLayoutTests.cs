using CotGen.Programs;

namespace CotGen.Runtime.Tests.Blocks;

public sealed class BlockLayoutTests
{
    private readonly ProgramLayout _layout = BlockSamples.Named("addition").Layout;
    private readonly ProgramLayout _fixed = BlockSamples.Named("two loops").Layout;

    [Fact]
    public void The_width_follows_from_the_prompt()
    {
        Assert.Equal([4, 6, 8], Enumerable.Range(1, 3).Select(_layout.PromptLength));
        Assert.Equal([1, 2, 3], Enumerable.Range(2, 3).Select(half => _layout.WidthOf(2 * half)));
        Assert.All([0, 2, 3, 5], length => Assert.Throws<ArgumentOutOfRangeException>(() => _layout.WidthOf(length)));
        Assert.Equal(1, _fixed.WidthOf(2));
        Assert.False(_fixed.TryWidthOf(3, out _));
    }

    [Fact]
    public void Prompt_positions_belong_to_elements()
    {
        Assert.Equal([0, 0, 0, 1, 2, 2, 2, 3], Enumerable.Range(0, 8).Select(position => _layout.PromptTokenAt(3, position)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _layout.PromptTokenAt(3, 8));
    }

    // Two slots of the entry, then the body's third and fourth; after that whole blocks of four.
    [Fact]
    public void Slots_follow_each_other()
    {
        Assert.Equal([0, 1, 4, 5, 2, 3, 4, 5, 2, 3], Enumerable.Range(0, 10).Select(position => _layout.SlotAt(2, position)));
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2], Enumerable.Range(0, 9).Select(position => _layout.BlockNumber(2, position)));
    }

    [Fact]
    public void Addresses_of_a_block_move_with_it()
    {
        const int Prompt = 8;
        Assert.Equal(Prompt + 1, _layout.PositionOf(Address.Block(1), 3, 3));
        Assert.Equal(Prompt + 5, _layout.PositionOf(Address.Block(1), 3, 7));
        Assert.Equal(Prompt + 1, _layout.PositionOf(Address.Last(1), 3, 7));
        Assert.Equal(Prompt + 1, _layout.PositionOf(Address.Prologue(1), 3, 11));
        Assert.Equal([0, 1, 2, 3, 3], Enumerable.Range(0, 5).Select(block => _layout.PositionOf(Address.Input(0), 3, 4 * block)));
        Assert.Equal([4, 5, 6, 7, 7], Enumerable.Range(0, 5).Select(block => _layout.PositionOf(Address.Input(2), 3, (4 * block) + 3)));
    }

    [Fact]
    public void The_answer_stands_in_the_last_block()
    {
        Assert.Equal(1, _layout.LastPositionOf(slot: 3, width: 1, length: 3));
        Assert.Equal(5, _layout.LastPositionOf(slot: 3, width: 1, length: 7));
        Assert.Equal(0, _layout.LastPositionOf(slot: 0, width: 1, length: 7));
    }
}
