using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfAutomata =>
    [
        // The first rows of the famous triangle: 1, 111, 11001.
        new FunctionEntry<Automata.Rule30Cot>(
            "Cellular automata", Automata.Rule30Cot.SourceMap, ("000001000000", "000011100000"), ("000011100000", "000110010000"), ("111111111111", "000000000000")),

        // A block stays, a blinker turns, three in an angle become a block, crowds die.
        new FunctionEntry<Automata.GameOfLifeCot>(
            "Cellular automata",
            Automata.GameOfLifeCot.SourceMap,
            ("0000011001100000", "0000011001100000"),
            ("0000010001000000", "0000000000000000"),
            ("0000011001000000", "0000011001100000"),
            ("1111111111111111", "0000000000000000")),
    ];
}
