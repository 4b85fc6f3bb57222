using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CotGen.Training;

/// <summary>Counts the classes whose score exceeds a threshold: the check of a margin, without finding out who the greatest is.</summary>
/// <remarks>Training takes a fraction of a second: its loops are optimised from the first call on.</remarks>
/// <typeparam name="T">The integer of weights and scores: <see cref="short"/> or <see cref="int"/>.</typeparam>
internal static class RivalCount<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The narrowest vector that holds <paramref name="classes"/> scores, or else the widest allowed that the machine has, in bits.</summary>
    public static int VectorBits(int classes, int maxBits)
    {
        int bits = classes * Unsafe.SizeOf<T>() * 8;
        return bits > 256 && maxBits >= 512 && Vector512.IsHardwareAccelerated ? 512
            : bits > 128 && maxBits >= 256 && Vector256.IsHardwareAccelerated ? 256
            : 128;
    }

    /// <summary>How many of the summed rows' entries exceed <paramref name="threshold"/>.</summary>
    /// <param name="weights">Rows of <paramref name="stride"/> weights, a multiple of the vector's length.</param>
    /// <param name="rows">Numbers of the rows to be added.</param>
    /// <param name="stride">Weights of a row.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="vectorBits">128, 256 or 512.</param>
    public static int Above(ReadOnlySpan<T> weights, ReadOnlySpan<int> rows, int stride, T threshold, int vectorBits) => vectorBits switch
    {
        512 => Above512(weights, rows, stride, threshold),
        256 => Above256(weights, rows, stride, threshold),
        _ => Above128(weights, rows, stride, threshold),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Above512(ReadOnlySpan<T> weights, ReadOnlySpan<int> rows, int stride, T threshold)
    {
        ref T first = ref MemoryMarshal.GetReference(weights);
        Vector512<T> least = Vector512.Create(threshold);
        int count = 0;
        for (int at = 0; at < stride; at += Vector512<T>.Count)
        {
            Vector512<T> sum = Vector512.LoadUnsafe(ref first, (nuint)at);
            foreach (int row in rows[1..])
            {
                sum += Vector512.LoadUnsafe(ref first, (nuint)((row * stride) + at));
            }

            count += BitOperations.PopCount(Vector512.GreaterThan(sum, least).ExtractMostSignificantBits());
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Above256(ReadOnlySpan<T> weights, ReadOnlySpan<int> rows, int stride, T threshold)
    {
        ref T first = ref MemoryMarshal.GetReference(weights);
        Vector256<T> least = Vector256.Create(threshold);
        int count = 0;
        for (int at = 0; at < stride; at += Vector256<T>.Count)
        {
            Vector256<T> sum = Vector256.LoadUnsafe(ref first, (nuint)at);
            foreach (int row in rows[1..])
            {
                sum += Vector256.LoadUnsafe(ref first, (nuint)((row * stride) + at));
            }

            count += BitOperations.PopCount(Vector256.GreaterThan(sum, least).ExtractMostSignificantBits());
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Above128(ReadOnlySpan<T> weights, ReadOnlySpan<int> rows, int stride, T threshold)
    {
        ref T first = ref MemoryMarshal.GetReference(weights);
        Vector128<T> least = Vector128.Create(threshold);
        int count = 0;
        for (int at = 0; at < stride; at += Vector128<T>.Count)
        {
            Vector128<T> sum = Vector128.LoadUnsafe(ref first, (nuint)at);
            foreach (int row in rows[1..])
            {
                sum += Vector128.LoadUnsafe(ref first, (nuint)((row * stride) + at));
            }

            count += BitOperations.PopCount(Vector128.GreaterThan(sum, least).ExtractMostSignificantBits());
        }

        return count;
    }
}
