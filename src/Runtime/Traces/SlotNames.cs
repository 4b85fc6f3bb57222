using CotGen.Programs;

namespace CotGen.Traces;

/// <summary>Names of slots that tell them apart: one that occurs several times gets an index.</summary>
internal static class SlotNames
{
    /// <summary>One name per slot of the chain: <c>carry#1</c>, <c>carry#2</c> where both are called <c>carry</c>.</summary>
    public static string[] Of(CotProgram program)
    {
        var counts = program.Chain.CountBy(static slot => slot.Name).ToDictionary();
        var seen = new Dictionary<string, int>();
        return [.. program.Chain.Select(slot => counts[slot.Name] == 1
            ? slot.Name
            : $"{slot.Name}#{Integers.Text(seen[slot.Name] = seen.GetValueOrDefault(slot.Name) + 1)}")];
    }
}
