using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfStrings =>
    [
        // Caesar's own shift by three, and the one that undoes itself.
        new FunctionEntry<Strings.CaesarCipherCot>(
            "Strings", Strings.CaesarCipherCot.SourceMap, ("'vivat zz' | 3", "'ylydw cc'"), ("'uryyb ab' | 13", "'hello no'")),

        new FunctionEntry<Strings.NaiveMatchCot>(
            "Strings", Strings.NaiveMatchCot.SourceMap, ("0001011010 | 101", "3"), ("0000000000 | 111", "-1"), ("1110000000 | 111", "0")),

        new FunctionEntry<Strings.KnuthMorrisPrattCot>(
            "Strings", Strings.KnuthMorrisPrattCot.SourceMap, ("'abababab' | 'aba'", "3"), ("'aaaaaaaa' | 'aaa'", "6"), ("'bbbbbbbb' | 'aab'", "0")),

        // (1 + 2) 3, 1 + 2 x 3, 3 - (2 - 1); too few numbers, and too many.
        new FunctionEntry<Strings.StackMachineCot>(
            "Strings", Strings.StackMachineCot.SourceMap, ("'12+3*'", "9"), ("'123*+'", "7"), ("'321--'", "2"), ("'12++3'", "-1"), ("'12+33'", "-1")),

        new FunctionEntry<Strings.LexerCot>(
            "Strings",
            Strings.LexerCot.SourceMap,
            ("'a1+=01; '", "Name Inside Sign Sign Number Inside Sign Blank"),
            ("'01a b0=='", "Number Inside Error Blank Name Inside Sign Sign")),

        new FunctionEntry<Strings.RunLengthEncodeCot>(
            "Strings", Strings.RunLengthEncodeCot.SourceMap, ("'aabccc'", "3 213000 'abc   '"), ("'aaaaaa'", "1 600000 'a     '"), ("'abcabc'", "6 111111 'abcabc'")),
    ];
}
