using CotGen.Programs;

namespace CotGen.Verification.Steps;

/// <summary>Which slots some later slot reads.</summary>
internal static class ReadSlots
{
    /// <summary>One truth value per slot of the chain.</summary>
    public static bool[] Of(CotProgram program)
    {
        var frame = new BlockFrame(program);
        var places = new HashSet<int>(program.Chain.SelectMany(static slot => slot.Meaning.Sources).Select(frame.PositionOf));
        return [.. Enumerable.Range(0, program.Chain.Count).Select(slot => IsRead(frame, places, slot))];
    }

    private static bool IsRead(BlockFrame frame, HashSet<int> places, int slot)
    {
        int first = frame.PositionOf(slot), second = frame.SecondPositionOf(slot);
        return places.Contains(first) || IsInBlock(first) || IsInBlock(second);

        // What stands in a block is read as the block's, or as the last one's by the next block.
        bool IsInBlock(int place) => place >= frame.Block && (places.Contains(place) || places.Contains(place - frame.Block + frame.Last));
    }
}
