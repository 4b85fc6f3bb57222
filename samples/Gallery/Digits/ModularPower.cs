using CotGen;

namespace Gallery;

public static partial class Digits
{
    /// <summary>Square and multiply: a power modulo a small number, the exponent's bits high bit first.</summary>
    [CotTarget]
    public static int ModularPower([Domain(0, 12)] int value, [FixedLength(5)] ReadOnlySpan<bool> exponent, [Domain(1, 13)] int modulus)
    {
        int power = 1 % modulus;
        foreach (bool bit in exponent)
        {
            power = power * power % modulus;
            if (bit)
            {
                power = power * value % modulus;
            }
        }

        return power;
    }
}
