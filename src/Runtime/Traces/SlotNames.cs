using CotGen.Programs;

namespace CotGen.Traces;

/// <summary>Names of slots that tell them apart: one that occurs several times gets an index.</summary>
internal static class SlotNames
{
    /// <summary>
    /// One name per slot of the chain: <c>carry#1</c>, <c>carry#2</c> where both are called <c>carry</c>. The first block's slots bear
    /// the names of the body's slots in whose place they stand. What has no name of its own, such as a place that holds nothing here, is a <c>value</c>.
    /// </summary>
    public static string[] Of(CotProgram program)
    {
        int bodyStart = program.Chain.Count - program.Body.Count, entryStart = bodyStart - program.Layout.EntryLength;
        int[] own = [.. Enumerable.Range(0, program.Chain.Count).Where(i => i < entryStart || i >= bodyStart)];
        var counts = own.CountBy(i => NameOf(program.Chain[i])).ToDictionary();
        var seen = new Dictionary<string, int>();
        var names = new string[program.Chain.Count];
        foreach (int i in own)
        {
            string name = NameOf(program.Chain[i]);
            seen[name] = seen.GetValueOrDefault(name) + 1;
            names[i] = counts[name] == 1 ? name : $"{name}#{Integers.Text(seen[name])}";
        }

        Array.Copy(names, bodyStart, names, entryStart, bodyStart - entryStart);
        return names;
    }

    private static string NameOf(Slot slot) => slot.Name.Length == 0 ? "value" : slot.Name;
}
