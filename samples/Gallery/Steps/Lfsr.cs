using CotGen;

namespace Gallery;

public static partial class Steps
{
    /// <summary>A shift register of eight bits with feedback (x^8 + x^6 + x^5 + x^4 + 1), after 20 steps.</summary>
    [CotTarget(MaxSteps = 20)]
    public static byte Lfsr(byte register)
    {
        bool isOdd = (register & 1) != 0;
        register >>= 1;
        return isOdd ? (byte)(register ^ 0xB8) : register;
    }
}
