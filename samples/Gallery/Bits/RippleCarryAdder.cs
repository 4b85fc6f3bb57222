using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>The sum of two bytes from eight full adders, low bit first.</summary>
    [CotTarget]
    public static void RippleCarryAdder(
        [FixedLength(8)] ReadOnlySpan<bool> a, [FixedLength(8)] ReadOnlySpan<bool> b, [FixedLength(8)] Span<bool> sum, out bool carry)
    {
        carry = false;
        for (int i = 0; i < sum.Length; i++)
        {
            (sum[i], carry) = FullAdder(a[i], b[i], carry);
        }
    }

    private static (bool Sum, bool Carry) FullAdder(bool a, bool b, bool carry)
    {
        bool half = a ^ b;
        return (half ^ carry, (a && b) || (half && carry));
    }
}
