namespace CotGen.Generator.Frontend;

/// <summary>Constants as the model writes them: a long, a ulong by its bit pattern, bool 0 or 1.</summary>
internal static class Bits
{
    /// <summary>The bits of a boxed constant, if its type is one of the language.</summary>
    public static bool TryOf(object? constant, out long bits)
    {
        (bool isKnown, bits) = constant switch
        {
            bool value => (true, value ? 1L : 0L),
            char value => (true, value),
            sbyte value => (true, value),
            byte value => (true, value),
            short value => (true, value),
            ushort value => (true, value),
            int value => (true, value),
            uint value => (true, value),
            long value => (true, value),
            ulong value => (true, unchecked((long)value)),
            _ => (false, 0L),
        };
        return isKnown;
    }
}
