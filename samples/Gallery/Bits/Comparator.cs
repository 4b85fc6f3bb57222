using CotGen;

namespace Gallery;

/// <summary>How two numbers compare.</summary>
public enum Comparison
{
    Less,
    Equal,
    Greater,
}

public static partial class Bits
{
    /// <summary>Compares two numbers, high bit first: the first difference decides.</summary>
    [CotTarget]
    public static Comparison Compare([FixedLength(8)] ReadOnlySpan<bool> a, [FixedLength(8)] ReadOnlySpan<bool> b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return a[i] ? Comparison.Greater : Comparison.Less;
            }
        }

        return Comparison.Equal;
    }
}
