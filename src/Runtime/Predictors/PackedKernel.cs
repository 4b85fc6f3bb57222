using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Predictors;

/// <summary>
/// The prediction of one slot for 32 prompts at a time: lanes are prompts, and the weights of a class stand in registers, from which each prompt's token selects. All
/// scores of all classes are added up and the greatest taken, as the definition says.
/// </summary>
internal static class PackedKernel
{
    // More are rare, and rows serve them well.
    public const int MaxSources = 16;

    public static bool IsSupported => Avx512BW.IsSupported;

    /// <summary>Writes the classes of a slot that has sources, for <paramref name="count"/> prompts; whole vectors are written.</summary>
    public static void Run(PackedSlot slot, Span<ushort> classes, int stride, int count)
    {
        ref ushort first = ref MemoryMarshal.GetReference(classes);
        ref ushort written = ref Unsafe.Add(ref first, (nint)slot.Position * stride);
        if (slot.ClassMask == 0)
        {
            RunAny<LeastAndClass>(slot, ref first, ref written, stride, count);
        }
        else if (slot.Wide.Length == 0 && slot.Narrow.Length == 2)
        {
            RunPairs(slot, ref first, ref written, stride, count);
        }
        else
        {
            RunAny<LeastIsClass>(slot, ref first, ref written, stride, count);
        }
    }

    // Two sources with few classes: the commonest case. Four vectors share what is read of the table.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPairs(PackedSlot slot, ref ushort classes, ref ushort written, nint stride, int count)
    {
        ref ushort left = ref Unsafe.Add(ref classes, slot.Narrow[0] * stride);
        ref ushort right = ref Unsafe.Add(ref classes, slot.Narrow[1] * stride);
        Vector512<ushort> mask = Vector512.Create(slot.ClassMask);
        nuint end = (nuint)slot.Table.Length, p = 0;
        for (; p + (2 * ScorePacking.Lanes) < (nuint)count; p += 4 * ScorePacking.Lanes)
        {
            // The last vectors may lie behind the block: then they are the last one again.
            nuint last = (nuint)stride - ScorePacking.Lanes;
            nuint p1 = p + ScorePacking.Lanes, p2 = p + (2 * ScorePacking.Lanes), p3 = Math.Min(p + (3 * ScorePacking.Lanes), last);
            Vector512<ushort> a0 = Vector512.LoadUnsafe(ref left, p), a1 = Vector512.LoadUnsafe(ref left, p1), a2 = Vector512.LoadUnsafe(ref left, p2), a3 = Vector512.LoadUnsafe(ref left, p3);
            Vector512<ushort> b0 = Vector512.LoadUnsafe(ref right, p), b1 = Vector512.LoadUnsafe(ref right, p1), b2 = Vector512.LoadUnsafe(ref right, p2), b3 = Vector512.LoadUnsafe(ref right, p3);
            Vector512<ushort> least0 = Vector512<ushort>.AllBitsSet, least1 = least0, least2 = least0, least3 = least0;
            ref ushort table = ref slot.Table.First;
            for (nuint at = 0; at < end; at += 2 * ScorePacking.Lanes)
            {
                Vector512<ushort> x = Vector512.LoadUnsafe(ref table, at), y = Vector512.LoadUnsafe(ref table, at + ScorePacking.Lanes);
                least0 = Vector512.Min(least0, Avx512BW.AddSaturate(Avx512BW.PermuteVar32x16(x, a0), Avx512BW.PermuteVar32x16(y, b0)));
                least1 = Vector512.Min(least1, Avx512BW.AddSaturate(Avx512BW.PermuteVar32x16(x, a1), Avx512BW.PermuteVar32x16(y, b1)));
                least2 = Vector512.Min(least2, Avx512BW.AddSaturate(Avx512BW.PermuteVar32x16(x, a2), Avx512BW.PermuteVar32x16(y, b2)));
                least3 = Vector512.Min(least3, Avx512BW.AddSaturate(Avx512BW.PermuteVar32x16(x, a3), Avx512BW.PermuteVar32x16(y, b3)));
            }

            (least0 & mask).StoreUnsafe(ref written, p);
            (least1 & mask).StoreUnsafe(ref written, p1);
            (least2 & mask).StoreUnsafe(ref written, p2);
            (least3 & mask).StoreUnsafe(ref written, p3);
        }

        for (; p < (nuint)count; p += ScorePacking.Lanes)
        {
            Vector512<ushort> a = Vector512.LoadUnsafe(ref left, p), b = Vector512.LoadUnsafe(ref right, p), least = Vector512<ushort>.AllBitsSet;
            ref ushort table = ref slot.Table.First;
            for (nuint at = 0; at < end; at += 2 * ScorePacking.Lanes)
            {
                least = Vector512.Min(least, Avx512BW.AddSaturate(
                    Avx512BW.PermuteVar32x16(Vector512.LoadUnsafe(ref table, at), a),
                    Avx512BW.PermuteVar32x16(Vector512.LoadUnsafe(ref table, at + ScorePacking.Lanes), b)));
            }

            (least & mask).StoreUnsafe(ref written, p);
        }
    }

    // Two vectors at a time; what the sources hold for them is gathered in one place first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunAny<TLeast>(PackedSlot slot, ref ushort classes, ref ushort written, nint stride, int count)
        where TLeast : struct, ILeast<TLeast>
    {
        Span<Vector512<ushort>> sources = stackalloc Vector512<ushort>[2 * MaxSources];
        ref Vector512<ushort> x = ref MemoryMarshal.GetReference(sources);
        int narrow = slot.Narrow.Length, all = narrow + slot.Wide.Length;
        for (nuint p = 0; p < (nuint)count; p += 2 * ScorePacking.Lanes)
        {
            nuint p1 = Math.Min(p + ScorePacking.Lanes, (nuint)stride - ScorePacking.Lanes);
            for (int i = 0; i < all; i++)
            {
                ref ushort column = ref Unsafe.Add(ref classes, (i < narrow ? slot.Narrow[i] : slot.Wide[i - narrow]) * stride);
                Unsafe.Add(ref x, 2 * i) = Vector512.LoadUnsafe(ref column, p);
                Unsafe.Add(ref x, (2 * i) + 1) = Vector512.LoadUnsafe(ref column, p1);
            }

            TLeast least0 = TLeast.None, least1 = TLeast.None;
            ref ushort table = ref slot.Table.First;
            for (int v = 0; v < slot.ClassCount; v++)
            {
                Vector512<ushort> sum0 = default, sum1 = default;
                int i = 0;
                for (; i < narrow; i++)
                {
                    Vector512<ushort> weights = Vector512.LoadUnsafe(ref table);
                    sum0 = Avx512BW.AddSaturate(sum0, Avx512BW.PermuteVar32x16(weights, Unsafe.Add(ref x, 2 * i)));
                    sum1 = Avx512BW.AddSaturate(sum1, Avx512BW.PermuteVar32x16(weights, Unsafe.Add(ref x, (2 * i) + 1)));
                    table = ref Unsafe.Add(ref table, ScorePacking.Lanes);
                }

                for (; i < all; i++)
                {
                    Vector512<ushort> low = Vector512.LoadUnsafe(ref table), high = Vector512.LoadUnsafe(ref table, ScorePacking.Lanes);
                    sum0 = Avx512BW.AddSaturate(sum0, Avx512BW.PermuteVar32x16x2(low, Unsafe.Add(ref x, 2 * i), high));
                    sum1 = Avx512BW.AddSaturate(sum1, Avx512BW.PermuteVar32x16x2(low, Unsafe.Add(ref x, (2 * i) + 1), high));
                    table = ref Unsafe.Add(ref table, 2 * ScorePacking.Lanes);
                }

                least0 = TLeast.Of(least0, sum0, v);
                least1 = TLeast.Of(least1, sum1, v);
            }

            least0.Class(slot.ClassMask).StoreUnsafe(ref written, p);
            least1.Class(slot.ClassMask).StoreUnsafe(ref written, p1);
        }
    }

    /// <summary>The least score so far of 32 prompts, and its class.</summary>
    private interface ILeast<TSelf>
        where TSelf : struct, ILeast<TSelf>
    {
        static abstract TSelf None { get; }

        static abstract TSelf Of(TSelf least, Vector512<ushort> sum, int v);

        Vector512<ushort> Class(ushort classMask);
    }

    /// <summary>A packed score: its low bits are the class.</summary>
    private readonly struct LeastIsClass(Vector512<ushort> least) : ILeast<LeastIsClass>
    {
        private readonly Vector512<ushort> _least = least;

        public static LeastIsClass None => new(Vector512<ushort>.AllBitsSet);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static LeastIsClass Of(LeastIsClass least, Vector512<ushort> sum, int v) => new(Vector512.Min(least._least, sum));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ushort> Class(ushort classMask) => _least & Vector512.Create(classMask);
    }

    /// <summary>A score without its class, which is kept beside it: the first of those that have the least.</summary>
    private readonly struct LeastAndClass(Vector512<ushort> least, Vector512<ushort> at) : ILeast<LeastAndClass>
    {
        private readonly Vector512<ushort> _least = least;
        private readonly Vector512<ushort> _class = at;

        public static LeastAndClass None => new(Vector512<ushort>.AllBitsSet, default);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static LeastAndClass Of(LeastAndClass least, Vector512<ushort> sum, int v) => new(
            Vector512.Min(least._least, sum),
            Vector512.ConditionalSelect(Vector512.LessThan(sum, least._least), Vector512.Create((ushort)v), least._class));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ushort> Class(ushort classMask) => _class;
    }
}
