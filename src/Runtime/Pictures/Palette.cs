using CotGen.Machines;

namespace CotGen.Pictures;

/// <summary>A colour.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}

/// <summary>The colours of symbols, and that of the head, which no symbol has.</summary>
internal static class Palette
{
    private static readonly Rgb[] s_symbols =
    [
        new(0x26, 0x32, 0x4a), new(0x4e, 0x9a, 0xc9), new(0xf2, 0xb1, 0x34), new(0x5a, 0xa4, 0x54), new(0x9a, 0x6d, 0xb5), new(0x8c, 0x6d, 0x5a), new(0x76, 0xb7, 0xb2), new(0xb8, 0xbd, 0xc7),
    ];

    public static Rgb Blank => new(0xff, 0xff, 0xff);

    public static Rgb Head => new(0xe0, 0x2f, 0x2f);

    /// <summary>White for the blank; after the first symbols the colours come again, a shade lighter each time.</summary>
    public static Rgb Of(MachineDescription machine, int symbol)
    {
        if (symbol == machine.Blank)
        {
            return Blank;
        }

        int number = symbol < machine.Blank ? symbol : symbol - 1, turn = Math.Min(number / s_symbols.Length, 3);
        Rgb colour = s_symbols[number % s_symbols.Length];
        return new Rgb(Lighter(colour.Red, turn), Lighter(colour.Green, turn), Lighter(colour.Blue, turn));
    }

    private static byte Lighter(byte part, int turn) => (byte)(part + ((255 - part) * turn / 5));
}
