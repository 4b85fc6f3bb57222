using System.Globalization;

namespace CotGen.Programs;

/// <summary>FNV-1a with 64 bits: a hash that is the same in every process and on every machine. No defence against an adversary.</summary>
internal static class StableHash
{
    /// <summary>The hash of <paramref name="bytes"/> as 16 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (byte value in bytes)
        {
            hash = unchecked((hash ^ value) * 1_099_511_628_211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
