using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfDigits =>
    [
        // Low digit first: 1000000 - 1 is too long, 100000 - 1 = 99999; 0 - 1 borrows to the end.
        new FunctionEntry<Digits.SubtractCot>(
            "Digits", Digits.SubtractCot.SourceMap, ("000001 | 100000", "0 999990"), ("000000 | 100000", "1 999999"), ("321000 | 321000", "0 000000")),

        // 12345679 x 9 = 111111111, low digit first.
        new FunctionEntry<Digits.MultiplyByDigitCot>(
            "Digits", Digits.MultiplyByDigitCot.SourceMap, ("97654321 | 9", "111111111"), ("99999999 | 9", "199999998")),

        // 99999 = 7 x 14285 + 4; the remainder comes first.
        new FunctionEntry<Digits.LongDivisionCot>(
            "Digits", Digits.LongDivisionCot.SourceMap, ("99999 | 7", "4 14285"), ("00100 | 8", "4 00012"), ("12345 | 1", "0 12345")),

        // 10^6 = 1 modulo 7, and 142857 x 7 = 999999.
        new FunctionEntry<Digits.RemainderBySevenCot>(
            "Digits", Digits.RemainderBySevenCot.SourceMap, ("01000000", "1"), ("00999999", "0"), ("00000006", "6")),

        // 2^10 = 1024 = 78 x 13 + 10; Fermat: 3^12 = 1 modulo 13; 0^0 = 1.
        new FunctionEntry<Digits.ModularPowerCot>(
            "Digits", Digits.ModularPowerCot.SourceMap, ("2 | 01010 | 13", "10"), ("3 | 01100 | 13", "1"), ("0 | 00000 | 5", "1"), ("7 | 11111 | 1", "0")),

        // High bit first: 4095 = 64^2 - 1, 1024 = 32^2, 99 = 10^2 - 1.
        new FunctionEntry<Digits.SquareRootCot>(
            "Digits", Digits.SquareRootCot.SourceMap, ("111111111111", "111111"), ("010000000000", "100000"), ("000001100011", "001001")),

        new FunctionEntry<Digits.DecimalToBinaryCot>(
            "Digits", Digits.DecimalToBinaryCot.SourceMap, ("1023", "11111111110000"), ("9999", "11110000111001"), ("0010", "01010000000000")),

        // The usual test numbers of bank cards.
        new FunctionEntry<Digits.LuhnCot>(
            "Digits", Digits.LuhnCot.SourceMap, ("4111111111111111", "1"), ("5555555555554444", "1"), ("4111111111111112", "0")),

        // 0-306-40615-2 and 0-8044-2957-X.
        new FunctionEntry<Digits.Isbn10Cot>(
            "Digits", Digits.Isbn10Cot.SourceMap, ("030640615", "2"), ("080442957", "10")),

        // DE89 3704 0044 0532 0130 00 is the example of the standard's registry.
        new FunctionEntry<Digits.IbanCheckDigitsCot>(
            "Digits", Digits.IbanCheckDigitsCot.SourceMap, ("370400440532013000", "89"), ("000000000000000000", "36")),

        new FunctionEntry<Digits.RomanNumeralCot>(
            "Digits", Digits.RomanNumeralCot.SourceMap, ("M C M X C I V", "1994"), ("X L I I None None None", "42"), ("M M X X V I None", "2026")),

        // The first day of the millennium that counts, and two holidays.
        new FunctionEntry<Digits.DayOfWeekCot>(
            "Digits", Digits.DayOfWeekCot.SourceMap, ("2000 | 1 | 1", "Saturday"), ("1969 | 7 | 20", "Sunday"), ("2024 | 2 | 29", "Thursday"), ("1789 | 7 | 14", "Tuesday")),
    ];
}
