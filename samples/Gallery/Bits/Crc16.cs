using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>CRC-16/XMODEM (x^16 + x^12 + x^5 + 1) of 24 bits, as the shift register does it.</summary>
    [CotTarget]
    public static void Crc16([FixedLength(24)] ReadOnlySpan<bool> message, [FixedLength(16)] Span<bool> register)
    {
        register.Clear();
        foreach (bool bit in message)
        {
            bool feedback = register[15] ^ bit;
            for (int i = 15; i > 0; i--)
            {
                register[i] = register[i - 1];
            }

            register[0] = feedback;
            register[5] ^= feedback;
            register[12] ^= feedback;
        }
    }
}
