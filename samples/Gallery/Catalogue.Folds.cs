using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfFolds =>
    [
        // 999 + 1 = 1000 and 12345 + 67890 = 80235, low digit first.
        new FoldEntry<Folds.LongAdditionCot>(
            Folds.LongAdditionCot.SourceMap, ("54321 | 09876", "5 3 2 0 8 0"), ("999 | 100", "0 0 0 1"), ("7 | 5", "2 1")),

        // 1000 - 1 = 999; 0 - 1 borrows to the end.
        new FoldEntry<Folds.LongSubtractionCot>(
            Folds.LongSubtractionCot.SourceMap, ("0001 | 1000", "9 9 9 0 false"), ("000 | 100", "9 9 9 true"), ("58 | 58", "0 0 false")),

        // 10^6 = 1 modulo 7, 142857 x 7 = 999999, and 10^11 = 10^5 = 5.
        new FoldEntry<Folds.RemainderCot>(
            Folds.RemainderCot.SourceMap, ("1000000", "1"), ("999999", "0"), ("6", "6"), ("00100000000000", "5")),

        // It is even where the first letter is the last one.
        new FoldEntry<Folds.EvenPairsCot>(
            Folds.EvenPairsCot.SourceMap, ("'aabba'", "true"), ("'ab'", "false"), ("'b'", "true"), ("'babababb'", "true")),

        new FoldEntry<Folds.ParityCheckCot>(
            Folds.ParityCheckCot.SourceMap, ("'aaabba'", "true"), ("'b'", "false"), ("'ababab'", "false")),

        new FoldEntry<Folds.CycleNavigationCot>(
            Folds.CycleNavigationCot.SourceMap, ("Forward Forward Back Stay", "1"), ("Back Back", "3"), ("Stay Stay", "0")),

        // 1 + 2 x 3 = 7; 4 x 3 - 2 = 10; 1 - 3 = -2; 2 - 3 x 4 + 1 = -9.
        new FoldEntry<Folds.ModularArithmeticCot>(
            Folds.ModularArithmeticCot.SourceMap, ("'1+2*3'", "2"), ("'4*3-2'", "0"), ("'1-3'", "3"), ("'2-3*4+1'", "1")),

        new FoldEntry<Folds.BracketsCot>(
            Folds.BracketsCot.SourceMap, ("'([x]())'", "true"), ("'([)]'", "false"), ("'((('", "false"), ("'[[[[]]]]'", "false"), ("'x'", "true")),

        new FoldEntry<Folds.JsonLexerCot>(
            Folds.JsonLexerCot.SourceMap,
            ("'[-2.5, true]'", JsonParts("Mark Number Number Number Number Mark Blank Word Word Word Word Mark") + " JsonPlace.Between"),
            ("'\"a\\\"' ", JsonParts("Text Text Text Text") + " JsonPlace.Text"),
            ("'.1'", JsonParts("Error Number") + " JsonPlace.Number")),

        new FoldEntry<Folds.RegularExpressionCot>(
            Folds.RegularExpressionCot.SourceMap, ("'aabbabb'", "true"), ("'abb'", "true"), ("'abba'", "false"), ("'bb'", "false")),

        // The usual test numbers of bank cards, from the last digit on.
        new FoldEntry<Folds.LuhnCheckCot>(
            Folds.LuhnCheckCot.SourceMap, ("1111111111111114", "true"), ("4444555555555555", "true"), ("2111111111111114", "false"), ("0", "true")),
    ];

    private static string JsonParts(string names) => string.Join(' ', names.Split(' ').Select(static name => $"JsonPart.{name}"));
}
