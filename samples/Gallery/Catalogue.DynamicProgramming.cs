using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfDynamicProgramming =>
    [
        new FunctionEntry<DynamicProgramming.MaximumSubarrayCot>(
            "Dynamic programming", DynamicProgramming.MaximumSubarrayCot.SourceMap, ("-2 1 -3 4 -1 2 1 -4", "6"), ("-1 -2 -3 -4 -1 -2 -3 -4", "-1"), ("4 4 4 4 4 4 4 4", "32")),

        new FunctionEntry<DynamicProgramming.ActivitySelectionCot>(
            "Dynamic programming", DynamicProgramming.ActivitySelectionCot.SourceMap, ("1 3 0 5 6 | 4 5 6 7 9", "2"), ("0 1 2 3 4 | 1 2 3 4 5", "5")),
    ];
}
