using Gallery.Entries;

namespace Gallery;

/// <summary>All programs of the gallery, family by family.</summary>
public static partial class Catalogue
{
    /// <summary>Every program once, in the order in which they are shown.</summary>
    public static IReadOnlyList<Entry> All { get; } =
    [
        .. OfBits, .. OfDigits, .. OfSequences, .. OfDynamicProgramming, .. OfGraphs, .. OfGeometry, .. OfStrings, .. OfAutomata, .. OfMachines, .. OfPuzzles,
    ];
}
