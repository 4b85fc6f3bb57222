using CotGen;

namespace Gallery;

/// <summary>A letter of a Roman numeral, or nothing after its end.</summary>
public enum Letter
{
    None,
    I,
    V,
    X,
    L,
    C,
    D,
    M,
}

public static partial class Digits
{
    /// <summary>The value of a Roman numeral: a letter before a greater one is taken away.</summary>
    [CotTarget]
    public static int RomanNumeral([FixedLength(7)] ReadOnlySpan<Letter> numeral)
    {
        int total = 0;
        for (int i = 0; i < numeral.Length; i++)
        {
            int value = ValueOf(numeral[i]);
            bool isBeforeGreater = i + 1 < numeral.Length && value < ValueOf(numeral[i + 1]);
            total += isBeforeGreater ? -value : value;
        }

        return total;
    }

    private static int ValueOf(Letter letter) => letter switch
    {
        Letter.I => 1,
        Letter.V => 5,
        Letter.X => 10,
        Letter.L => 50,
        Letter.C => 100,
        Letter.D => 500,
        Letter.M => 1000,
        _ => 0,
    };
}
