using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfDynamicProgramming =>
    [
        new FunctionEntry<DynamicProgramming.EditDistanceCot>(
            "Dynamic programming", DynamicProgramming.EditDistanceCot.SourceMap, ("0123 | 1230", "2"), ("0000 | 1111", "4"), ("0123 | 0123", "0"), ("0120 | 2010", "2")),

        new FunctionEntry<DynamicProgramming.LongestCommonSubsequenceCot>(
            "Dynamic programming", DynamicProgramming.LongestCommonSubsequenceCot.SourceMap, ("01201 | 12012", "4"), ("00000 | 11111", "0"), ("01210 | 02120", "4")),

        new FunctionEntry<DynamicProgramming.LongestIncreasingSubsequenceCot>(
            "Dynamic programming", DynamicProgramming.LongestIncreasingSubsequenceCot.SourceMap, ("314152", "3"), ("543210", "1"), ("012345", "6")),

        new FunctionEntry<DynamicProgramming.MatrixChainCot>(
            "Dynamic programming", DynamicProgramming.MatrixChainCot.SourceMap, ("12312", "10"), ("33333", "81"), ("11111", "3")),

        new FunctionEntry<DynamicProgramming.OptimalSearchTreeCot>(
            "Dynamic programming", DynamicProgramming.OptimalSearchTreeCot.SourceMap, ("3012", "10"), ("1111", "8"), ("0000", "0")),

        new FunctionEntry<DynamicProgramming.GridPathsCot>(
            "Dynamic programming", DynamicProgramming.GridPathsCot.SourceMap, ("0000 0000 0000 0000", "20"), ("0000 0110 0110 0000", "2"), ("1000 0000 0000 0000", "0")),

        new FunctionEntry<DynamicProgramming.CoinChangeCot>(
            "Dynamic programming", DynamicProgramming.CoinChangeCot.SourceMap, ("1 0", "11"), ("0 0", "1"), ("3 9", "180"), ("0 5", "4")),

        new FunctionEntry<DynamicProgramming.MaximumSubarrayCot>(
            "Dynamic programming", DynamicProgramming.MaximumSubarrayCot.SourceMap, ("-2 1 -3 4 -1 2 1 -4", "6"), ("-1 -2 -3 -4 -1 -2 -3 -4", "-1"), ("4 4 4 4 4 4 4 4", "32")),

        new FunctionEntry<DynamicProgramming.ActivitySelectionCot>(
            "Dynamic programming", DynamicProgramming.ActivitySelectionCot.SourceMap, ("1 3 0 5 6 | 4 5 6 7 9", "2"), ("0 1 2 3 4 | 1 2 3 4 5", "5")),
    ];
}
