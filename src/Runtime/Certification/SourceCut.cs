using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// A cut through the ancestors of a slot: the places whose classes are tried independently, and the slots between them and
/// the slot, which are computed from their meanings. Trying the classes of a cut covers every tuple that occurs.
/// </summary>
/// <param name="Free">The places that are tried.</param>
/// <param name="Computed">The places that follow from them, in the order of the chain.</param>
internal sealed record SourceCut(EquatableArray<Address> Free, EquatableArray<Address> Computed)
{
    /// <summary>True if every tuple of the cut belongs to a prompt.</summary>
    public bool IsExact => Free.All(static address => address.Kind == AddressKind.Prompt);

    /// <summary>The cut at the sources: a source is computed where all of its own sources are sources too.</summary>
    public static SourceCut AtSources(SlotCase slot)
    {
        var sources = new HashSet<Address>(slot.Meaning.Sources);
        return Split(slot.Meaning.Sources, address =>
            address.Kind == AddressKind.Prologue && slot.Program.Chain[address.Offset].Meaning.Sources.All(sources.Contains));
    }

    /// <summary>The cut so many steps above the sources: what they are computed from, and that again; <see langword="null"/> where all of it is the prompt already.</summary>
    /// <remarks>A remainder by a variable, say, is decided by dividend and divisor two steps above it, whatever these are computed from.</remarks>
    public static SourceCut? Above(SlotCase slot, int steps) =>
        Opened(slot, steps) is { IsExact: false } cut ? cut : null;

    /// <summary>The cut at the prompt: everything in between is computed.</summary>
    public static SourceCut AtPrompt(SlotCase slot) => Opened(slot, int.MaxValue);

    // Step by step, every free slot is computed, and what it reads is free unless it is computed, too.
    private static SourceCut Opened(SlotCase slot, int steps)
    {
        var computed = new HashSet<Address>();
        HashSet<Address> free = [.. slot.Meaning.Sources];
        for (int i = 0; i < steps; i++)
        {
            Address[] opened = free.Where(static address => address.Kind == AddressKind.Prologue).ToArray();
            if (opened.Length == 0)
            {
                break;
            }

            computed.UnionWith(opened);
            free.ExceptWith(opened);
            free.UnionWith(opened.SelectMany(address => slot.Program.Chain[address.Offset].Meaning.Sources).Where(address => !computed.Contains(address)));
        }

        return Split(computed.Concat(free), computed.Contains);
    }

    /// <summary>Number of tuples; <see cref="long.MaxValue"/> where it is more.</summary>
    public long Rows(CotProgram program)
    {
        long rows = 1;
        foreach (Address address in Free)
        {
            long classes = program.ClassesAt(address).Count;
            rows = rows > long.MaxValue / classes ? long.MaxValue : rows * classes;
        }

        return rows;
    }

    private static SourceCut Split(IEnumerable<Address> addresses, Func<Address, bool> isComputed)
    {
        ILookup<bool, Address> parts = addresses.OrderBy(static address => address.Kind).ThenBy(static address => address.Offset).ToLookup(isComputed);
        return new SourceCut(parts[false].ToEquatableArray(), parts[true].ToEquatableArray());
    }
}
