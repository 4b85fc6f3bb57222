using Gallery.Entries;

namespace Gallery;

/// <summary>All programs of the gallery, family by family.</summary>
public static partial class Catalogue
{
    private const string StepFunction = "step function";

    /// <summary>Every program once, in the order in which they are shown.</summary>
    public static IReadOnlyList<Entry> All { get; } =
    [
        .. OfBits,
        .. OfDigits,
        .. OfNumbers,
        .. OfSteps,
        .. OfFolds,
        .. OfSequences,
        .. OfDynamicProgramming,
        .. OfGraphs,
        .. OfGeometry,
        .. OfStrings,
        .. OfAutomata,
        .. OfMachines,
        .. OfPuzzles,
    ];
}
