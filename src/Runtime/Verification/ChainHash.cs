using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Verification;

/// <summary>
/// A sum modulo 2^64 over prompts that depends on every token of every chain: <c>h(n, chain) = mix(n g + sum of k_i (token_i + 1))</c>, with an odd
/// factor for each position and the golden ratio's g. Chains may be added in any order, and on any number of threads.
/// </summary>
/// <remarks>The mixing function is SplitMix64's finaliser; without it, mistakes in two chains could cancel.</remarks>
internal sealed class ChainHash
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const int Together = 32;

    private readonly ulong[] _factors;
    private readonly ulong _ones;

    /// <summary>The hash of chains of <paramref name="length"/> tokens.</summary>
    public ChainHash(int length)
    {
        _factors = [.. Enumerable.Range(1, length).Select(static i => Mix(unchecked((ulong)i * Golden)) | 1)];
        _ones = _factors.Aggregate(0UL, static (sum, factor) => unchecked(sum + factor));
    }

    /// <summary>The sum over the chains of prompts <paramref name="first"/> and up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Sum(TokenColumns chains, long first)
    {
        ref ushort tokens = ref MemoryMarshal.GetReference(chains.Tokens.Span);
        int p = 0;
        ulong sum = 0;
        if (Avx512DQ.IsSupported)
        {
            Vector512<ulong> index = Vector512.Create((ulong)first) + Vector512<ulong>.Indices, total = default;
            for (; p + Together <= chains.Count; p += Together, index += Vector512.Create((ulong)Together))
            {
                Vector512<ulong> a = Vector512.Create(_ones), b = a, c = a, d = a;
                for (int i = 0; i < _factors.Length; i++)
                {
                    Vector512<ulong> factor = Vector512.Create(_factors[i]);
                    nuint at = ((nuint)i * (nuint)chains.Count) + (nuint)p;
                    a += factor * Wide(ref tokens, at);
                    b += factor * Wide(ref tokens, at + 8);
                    c += factor * Wide(ref tokens, at + 16);
                    d += factor * Wide(ref tokens, at + 24);
                }

                total += Mix(a, index) + Mix(b, index + Vector512.Create(8UL)) + Mix(c, index + Vector512.Create(16UL)) + Mix(d, index + Vector512.Create(24UL));
            }

            sum = Vector512.Sum(total);
        }

        return unchecked(sum + SumOneByOne(chains, first, p));
    }

    private ulong SumOneByOne(TokenColumns chains, long first, int start)
    {
        ReadOnlySpan<ushort> tokens = chains.Tokens.Span;
        ulong sum = 0;
        for (int p = start; p < chains.Count; p++)
        {
            ulong chain = _ones;
            for (int i = 0; i < _factors.Length; i++)
            {
                chain = unchecked(chain + (_factors[i] * tokens[(i * chains.Count) + p]));
            }

            sum = unchecked(sum + Mix(chain + ((ulong)(first + p) * Golden)));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Wide(ref ushort tokens, nuint at) => Avx512F.ConvertToVector512UInt64(Vector128.LoadUnsafe(ref tokens, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Mix(Vector512<ulong> chain, Vector512<ulong> index)
    {
        Vector512<ulong> value = chain + (index * Golden);
        value = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >>> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >>> 31);
    }

    private static ulong Mix(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB);
        return value ^ (value >> 31);
    }
}
