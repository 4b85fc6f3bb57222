using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfBits =>
    [
        new FunctionEntry<Bits.MajorityCot>(
            "Bits", Bits.MajorityCot.SourceMap, ("110010101", "1"), ("110010001", "0"), ("000000000", "0"), ("111111111", "1")),

        // Low bit first: 100 + 55 = 155 and 200 + 100 = 256 + 44.
        new FunctionEntry<Bits.RippleCarryAdderCot>(
            "Bits", Bits.RippleCarryAdderCot.SourceMap, ("00100110 | 11101100", "11011001 0"), ("00010011 | 00100110", "00110100 1")),

        // Low bit first: 20 - 9 = 11 and 0 - 1 = 63 modulo 64.
        new FunctionEntry<Bits.SubtractorCot>(
            "Bits", Bits.SubtractorCot.SourceMap, ("001010 | 100100", "110100"), ("000000 | 100000", "111111")),

        new FunctionEntry<Bits.CompareCot>(
            "Bits", Bits.CompareCot.SourceMap, ("10110001 | 10101111", "Greater"), ("01111111 | 10000000", "Less"), ("11001100 | 11001100", "Equal")),

        // 10000001 is the Gray code of 11111110: every bit of the binary number is the parity of those so far.
        new FunctionEntry<Bits.GrayDecodeCot>(
            "Bits", Bits.GrayDecodeCot.SourceMap, ("10000001", "11111110"), ("11000000", "10000000")),

        // One bit behind zeros leaves the generator itself, low bit first.
        new FunctionEntry<Bits.Crc16Cot>(
            "Bits", Bits.Crc16Cot.SourceMap, ("000000000000000000000001", "1000010000001000"), ("000000000000000000000000", "0000000000000000")),

        new FunctionEntry<Bits.HammingEncodeCot>(
            "Bits", Bits.HammingEncodeCot.SourceMap, ("1011", "0110011"), ("0000", "0000000"), ("1111", "1111111")),

        // The code word of 1011: whole, with its fifth bit wrong, with a parity wrong.
        new FunctionEntry<Bits.HammingDecodeCot>(
            "Bits", Bits.HammingDecodeCot.SourceMap, ("0110011", "0 1011"), ("0110111", "5 1011"), ("1110011", "1 1011")),
    ];
}
