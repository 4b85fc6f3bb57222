using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Benchmarks.Gate;

/// <summary>What one core can do at most of what the tiers are made of: the ceilings that <c>docs/performance.md</c> holds their rates against.</summary>
internal static class RooflineFigures
{
    private const int Length = 8_192;
    private const int Passes = 2_000;

    private static readonly ushort[] Source = new ushort[Length];
    private static readonly ushort[] Target16 = new ushort[Length];

    public static IEnumerable<Figure> All { get; } =
    [
        new("roofline.select", "G vectors/s", Target.None, static () => PerSecond(Select, Passes * 8L * 1_000)),
        new("roofline.add", "G vectors/s", Target.None, static () => PerSecond(Add, Passes * 8L * 1_000)),
        new("roofline.stream", "G vectors/s", Target.None, static () => PerSecond(Stream, Passes * (long)Length / Vector512<ushort>.Count)),
    ];

    private static Sample PerSecond(Action action, long vectors)
    {
        if (!Avx512BW.IsSupported)
        {
            return new Sample(double.NaN, null);
        }

        return new Sample(Rounds.Medians(5, 9, Rounds.PerSecond(vectors, action), null).Ours / 1e9, null);
    }

    // A table of 32 numbers, one selection per lane; eight that do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Select()
    {
        Vector512<ushort> a = Vector512.Create<ushort>(Source), b = a, c = a, d = a, e = a, f = a, g = a, h = a, table = Vector512<ushort>.Indices;
        for (int i = 0; i < Passes * 1_000; i++)
        {
            a = Avx512BW.PermuteVar32x16(table, a);
            b = Avx512BW.PermuteVar32x16(table, b);
            c = Avx512BW.PermuteVar32x16(table, c);
            d = Avx512BW.PermuteVar32x16(table, d);
            e = Avx512BW.PermuteVar32x16(table, e);
            f = Avx512BW.PermuteVar32x16(table, f);
            g = Avx512BW.PermuteVar32x16(table, g);
            h = Avx512BW.PermuteVar32x16(table, h);
        }

        (a ^ b ^ c ^ d ^ e ^ f ^ g ^ h).CopyTo(Target16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add()
    {
        Vector512<ushort> a = Vector512.Create<ushort>(Source), b = a, c = a, d = a, e = a, f = a, g = a, h = a, one = Vector512<ushort>.One;
        for (int i = 0; i < Passes * 1_000; i++)
        {
            a = Avx512BW.AddSaturate(a, one);
            b = Avx512BW.AddSaturate(b, one);
            c = Avx512BW.AddSaturate(c, one);
            d = Avx512BW.AddSaturate(d, one);
            e = Avx512BW.AddSaturate(e, one);
            f = Avx512BW.AddSaturate(f, one);
            g = Avx512BW.AddSaturate(g, one);
            h = Avx512BW.AddSaturate(h, one);
        }

        (a ^ b ^ c ^ d ^ e ^ f ^ g ^ h).CopyTo(Target16);
    }

    // A column read and a column written, both in the first-level cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Stream()
    {
        ref ushort from = ref MemoryMarshal.GetArrayDataReference(Source), to = ref MemoryMarshal.GetArrayDataReference(Target16);
        for (int i = 0; i < Passes; i++)
        {
            for (nuint p = 0; p < Length; p += (nuint)Vector512<ushort>.Count)
            {
                (Vector512.LoadUnsafe(ref from, p) + Vector512<ushort>.One).StoreUnsafe(ref to, p);
            }
        }
    }
}
