using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfPuzzles =>
    [
        new FunctionEntry<Puzzles.WinnerCot>(
            "Puzzles",
            Puzzles.WinnerCot.SourceMap,
            ("X O O Nobody X Nobody O Nobody X", "X"),
            ("O X X O X Nobody O Nobody Nobody", "O"),
            ("X O X X O O O X X", "Nobody")),

        // The ten solutions start with these; one queen moved spoils it.
        new FunctionEntry<Puzzles.IsQueensSolutionCot>(
            "Puzzles", Puzzles.IsQueensSolutionCot.SourceMap, ("13524", "1"), ("14253", "1"), ("24135", "1"), ("13254", "0"), ("11111", "0")),

        new FunctionEntry<Puzzles.IsSudokuSolvedCot>(
            "Puzzles", Puzzles.IsSudokuSolvedCot.SourceMap, ("1234341221434321", "1"), ("1234341221434312", "0"), ("1234234134124123", "0")),

        new FunctionEntry<Puzzles.MastermindCot>(
            "Puzzles", Puzzles.MastermindCot.SourceMap, ("1234 | 1234", "4 0"), ("1234 | 4321", "0 4"), ("1122 | 1213", "1 2"), ("1111 | 2222", "0 0")),

        // 1 + 3 + 5 + 7 is lost for who moves; from 3, 4, 5 two are left of the three.
        new FunctionEntry<Puzzles.NimCot>(
            "Puzzles", Puzzles.NimCot.SourceMap, ("1357", "0 0"), ("3450", "1 1"), ("7000", "1 0"), ("0000", "0 0")),

        // After all 31 moves every disc is on the right; the first move of five discs brings the smallest there, too.
        new FunctionEntry<Puzzles.HanoiCot>(
            "Puzzles",
            Puzzles.HanoiCot.SourceMap,
            ("1", "Right Left Left Left Left"),
            ("3", "Middle Middle Left Left Left"),
            ("31", "Right Right Right Right Right"),
            ("0", "Left Left Left Left Left")),

        new FunctionEntry<Puzzles.LightsOutCot>(
            "Puzzles", Puzzles.LightsOutCot.SourceMap, ("000000000 | 000010000", "010111010"), ("111111111 | 101010101", "000000000")),
    ];
}
