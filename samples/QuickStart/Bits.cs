using CotGen;

namespace QuickStart;

/// <summary>Functions of bits.</summary>
public static partial class Bits
{
    /// <summary>1 if the number of ones is odd.</summary>
    [CotTarget]
    public static int Parity([FixedLength(16), Domain(0, 1)] ReadOnlySpan<int> bits)
    {
        int sum = 0;
        foreach (int bit in bits)
        {
            sum += bit;
        }

        return sum % 2;
    }
}
