using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfStrings =>
    [
        // Caesar's own shift by three, and the one that undoes itself.
        new FunctionEntry<Strings.CaesarCipherCot>(
            "Strings", Strings.CaesarCipherCot.SourceMap, ("'vivat zz' | 3", "'ylydw cc'"), ("'uryyb ab' | 13", "'hello no'")),

        new FunctionEntry<Strings.RunLengthEncodeCot>(
            "Strings", Strings.RunLengthEncodeCot.SourceMap, ("'aabccc'", "3 213000 'abc   '"), ("'aaaaaa'", "1 600000 'a     '"), ("'abcabc'", "6 111111 'abcabc'")),
    ];
}
