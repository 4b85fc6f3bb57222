using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Predictors;

/// <summary>Sequences one after another (rows) to sequences position by position (columns), and back.</summary>
/// <remarks>
/// Tiles of 8 x 8 tokens are turned in registers. The last tile of a row overlaps the one before it, so that nothing is read or written outside; what no
/// tile fits goes token by token.
/// </remarks>
internal static class Transposition
{
    private const int Tile = 8;

    private static bool HasTiles => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Row p, position i goes from <c>p * length + i</c> to <c>i * stride + p</c>.</summary>
    public static void ToColumns(ReadOnlySpan<ushort> rows, int length, Span<ushort> columns, int stride, int count) =>
        Turn(rows, length, columns, stride, count, length);

    /// <summary>Row p, position i goes from <c>i * stride + p</c> to <c>p * length + i</c>.</summary>
    public static void ToRows(ReadOnlySpan<ushort> columns, int stride, Span<ushort> rows, int length, int count) =>
        Turn(columns, stride, rows, length, length, count);

    // Element (r, c) goes from r * fromStride + c to c * toStride + r.
    private static void Turn(ReadOnlySpan<ushort> from, int fromStride, Span<ushort> to, int toStride, int rowCount, int columnCount)
    {
        if (rowCount == 0 || columnCount == 0)
        {
            return;
        }

        Require(from.Length, fromStride, rowCount, columnCount);
        Require(to.Length, toStride, columnCount, rowCount);
        ref ushort source = ref MemoryMarshal.GetReference(from);
        ref ushort target = ref MemoryMarshal.GetReference(to);
        int tiled = HasTiles && columnCount >= Tile ? rowCount / Tile * Tile : 0;
        for (int r = 0; r < tiled; r += Tile)
        {
            for (int c = 0; c < columnCount; c += Tile)
            {
                int first = Math.Min(c, columnCount - Tile);
                TurnTile(ref Unsafe.Add(ref source, ((nint)r * fromStride) + first), fromStride, ref Unsafe.Add(ref target, ((nint)first * toStride) + r), toStride);
            }
        }

        for (int r = tiled; r < rowCount; r++)
        {
            for (int c = 0; c < columnCount; c++)
            {
                to[(c * toStride) + r] = from[(r * fromStride) + c];
            }
        }
    }

    private static void Require(int length, int stride, int rows, int columns)
    {
        if (stride < columns || length < ((long)(rows - 1) * stride) + columns)
        {
            throw new ArgumentException($"{rows} rows of {columns}, {stride} apart, do not fit into {length} tokens.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnTile(ref ushort source, nint fromStride, ref ushort target, nint toStride)
    {
        Vector128<ushort> a = Row(ref source, 0, fromStride), b = Row(ref source, 1, fromStride), c = Row(ref source, 2, fromStride), d = Row(ref source, 3, fromStride);
        Vector128<ushort> e = Row(ref source, 4, fromStride), f = Row(ref source, 5, fromStride), g = Row(ref source, 6, fromStride), h = Row(ref source, 7, fromStride);
        Vector128<uint> ab = Low(a, b).AsUInt32(), cd = Low(c, d).AsUInt32(), ef = Low(e, f).AsUInt32(), gh = Low(g, h).AsUInt32();
        Store(Low(ab, cd).AsUInt64(), Low(ef, gh).AsUInt64(), ref target, toStride);
        Store(High(ab, cd).AsUInt64(), High(ef, gh).AsUInt64(), ref Unsafe.Add(ref target, 2 * toStride), toStride);
        ab = High(a, b).AsUInt32();
        cd = High(c, d).AsUInt32();
        ef = High(e, f).AsUInt32();
        gh = High(g, h).AsUInt32();
        Store(Low(ab, cd).AsUInt64(), Low(ef, gh).AsUInt64(), ref Unsafe.Add(ref target, 4 * toStride), toStride);
        Store(High(ab, cd).AsUInt64(), High(ef, gh).AsUInt64(), ref Unsafe.Add(ref target, 6 * toStride), toStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Row(ref ushort source, nint row, nint stride) => Vector128.LoadUnsafe(ref Unsafe.Add(ref source, row * stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<ulong> first, Vector128<ulong> second, ref ushort target, nint stride)
    {
        Low(first, second).AsUInt16().StoreUnsafe(ref target);
        High(first, second).AsUInt16().StoreUnsafe(ref Unsafe.Add(ref target, stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Low(Vector128<ushort> left, Vector128<ushort> right) => Sse2.IsSupported ? Sse2.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> High(Vector128<ushort> left, Vector128<ushort> right) => Sse2.IsSupported ? Sse2.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Low(Vector128<uint> left, Vector128<uint> right) => Sse2.IsSupported ? Sse2.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> High(Vector128<uint> left, Vector128<uint> right) => Sse2.IsSupported ? Sse2.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Low(Vector128<ulong> left, Vector128<ulong> right) => Sse2.IsSupported ? Sse2.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> High(Vector128<ulong> left, Vector128<ulong> right) => Sse2.IsSupported ? Sse2.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);
}
