using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfSequences =>
    [
        new FunctionEntry<Sequences.BubbleSortCot>(
            "Sequences", Sequences.BubbleSortCot.SourceMap, ("31415", "11345"), ("98765", "56789"), ("00000", "00000")),

        new FunctionEntry<Sequences.OddEvenTranspositionCot>(
            "Sequences", Sequences.OddEvenTranspositionCot.SourceMap, ("431420", "012344"), ("000000", "000000"), ("444400", "004444")),

        new FunctionEntry<Sequences.SelectionSortCot>(
            "Sequences", Sequences.SelectionSortCot.SourceMap, ("3141", "1134"), ("6543", "3456")),

        new FunctionEntry<Sequences.TwoGreatestCot>(
            "Sequences", Sequences.TwoGreatestCot.SourceMap, ("3 1 4 1 5 9", "9 5"), ("-9 -9 -9 -9 -9 -9", "-9 -9"), ("7 7 1 0 -1 2", "7 7")),

        new FunctionEntry<Sequences.InsertionSortCot>(
            "Sequences", Sequences.InsertionSortCot.SourceMap, ("3141", "1134"), ("7654", "4567"), ("0000", "0000")),

        new FunctionEntry<Sequences.HeapsortCot>(
            "Sequences", Sequences.HeapsortCot.SourceMap, ("3142", "1234"), ("4321", "1234"), ("0000", "0000")),

        new FunctionEntry<Sequences.QuicksortCot>(
            "Sequences", Sequences.QuicksortCot.SourceMap, ("4310", "0134"), ("0123", "0123"), ("2222", "2222")),

        new FunctionEntry<Sequences.MedianCot>(
            "Sequences", Sequences.MedianCot.SourceMap, ("31415", "3"), ("99000", "0"), ("12345", "3"), ("77777", "7")),

        new FunctionEntry<Sequences.MinimumCot>(
            "Sequences", Sequences.MinimumCot.SourceMap, ("31415926", "1 1"), ("99999990", "0 7"), ("55555555", "5 0")),

        new FunctionEntry<Sequences.HasDuplicateCot>(
            "Sequences", Sequences.HasDuplicateCot.SourceMap, ("31415", "1"), ("31426", "0"), ("00000", "1")),

        new FunctionEntry<Sequences.IsPalindromeCot>(
            "Sequences", Sequences.IsPalindromeCot.SourceMap, ("12344321", "1"), ("12344312", "0"), ("00000000", "1")),

        new FunctionEntry<Sequences.ReverseCot>(
            "Sequences", Sequences.ReverseCot.SourceMap, ("0123456789", "9876543210"), ("1000000000", "0000000001")),

        new FunctionEntry<Sequences.OddsFirstCot>(
            "Sequences", Sequences.OddsFirstCot.SourceMap, ("01010101", "11110000"), ("11000000", "10001000")),

        new FunctionEntry<Sequences.MissingDuplicateCot>(
            "Sequences",
            Sequences.MissingDuplicateCot.SourceMap,
            ("Zero One One Zero One Zero One Missing Zero One", "1"),
            ("Missing One One Zero One Zero One One Zero One", "0")),

        new FunctionEntry<Sequences.LongestRunCot>(
            "Sequences", Sequences.LongestRunCot.SourceMap, ("110111100010", "4"), ("010101010101", "1"), ("000000000000", "12")),

        new FunctionEntry<Sequences.InversionsCot>(
            "Sequences", Sequences.InversionsCot.SourceMap, ("54321", "10"), ("12345", "0"), ("21435", "2"), ("11111", "0")),

        // The complement of where it would be, if it is not there.
        new FunctionEntry<Sequences.BinarySearchCot>(
            "Sequences", Sequences.BinarySearchCot.SourceMap, ("01356 | 3", "2"), ("01356 | 7", "-6"), ("01356 | 2", "-3"), ("11111 | 0", "-1")),
    ];
}
