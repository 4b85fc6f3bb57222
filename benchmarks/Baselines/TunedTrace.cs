using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Benchmarks.Baselines;

/// <summary>
/// The trace of 4x4 multiplication tuned by hand: straight-line, no division, no bounds check. One multiplication of two polynomials in 2^9 gives
/// all column sums, since none reaches 512; a table gives a column's carry and digit.
/// </summary>
internal static class TunedTrace
{
    private const int FirstInt = 3;
    private const int Base = 9;
    private const int Mask = (1 << Base) - 1;

    // Token of the carry, token of the digit behind it: one store writes both.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 512).Select(static sum => (uint)((sum / 10) + FirstInt) | ((uint)((sum % 10) + FirstInt) << 16))];

    public static bool TryWrite(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        written = 0;
        if (tokens.Length < 30 || prompt.Length != 10)
        {
            return false;
        }

        ref ushort p = ref MemoryMarshal.GetReference(prompt);
        uint a0 = p - (uint)FirstInt, a1 = At(ref p, 1), a2 = At(ref p, 2), a3 = At(ref p, 3);
        uint b0 = At(ref p, 5), b1 = At(ref p, 6), b2 = At(ref p, 7), b3 = At(ref p, 8);
        bool isDigits = a0 <= 9 & a1 <= 9 & a2 <= 9 & a3 <= 9 & b0 <= 9 & b1 <= 9 & b2 <= 9 & b3 <= 9;
        if (!isDigits | Unsafe.Add(ref p, 4) != 0 | Unsafe.Add(ref p, 9) != 1)
        {
            return false;
        }

        ulong sums = (a0 | ((ulong)a1 << Base) | ((ulong)a2 << (2 * Base)) | ((ulong)a3 << (3 * Base)))
            * (b0 | ((ulong)b1 << Base) | ((ulong)b2 << (2 * Base)) | ((ulong)b3 << (3 * Base)));
        ref uint table = ref MemoryMarshal.GetArrayDataReference(Table);
        ref ushort t = ref MemoryMarshal.GetReference(tokens);

        uint column = Unsafe.Add(ref table, (nint)(sums & Mask));
        t = (ushort)((a0 * b0) + FirstInt);
        Unsafe.Add(ref t, 1) = (ushort)(column >> 16);
        Put(ref t, 2, a0 * b1, a1 * b0);
        column = Next(ref table, sums, 1, column);
        PutColumn(ref t, 4, column);
        Put(ref t, 6, a0 * b2, a1 * b1);
        Put(ref t, 8, a2 * b0);
        column = Next(ref table, sums, 2, column);
        PutColumn(ref t, 9, column);
        Put(ref t, 11, a0 * b3, a1 * b2);
        Put(ref t, 13, a2 * b1, a3 * b0);
        column = Next(ref table, sums, 3, column);
        PutColumn(ref t, 15, column);
        Put(ref t, 17, a1 * b3, a2 * b2);
        Put(ref t, 19, a3 * b1);
        column = Next(ref table, sums, 4, column);
        PutColumn(ref t, 20, column);
        Put(ref t, 22, a2 * b3, a3 * b2);
        column = Next(ref table, sums, 5, column);
        PutColumn(ref t, 24, column);
        Put(ref t, 26, a3 * b3);
        column = Next(ref table, sums, 6, column);
        PutColumn(ref t, 27, column);
        Unsafe.Add(ref t, 29) = 2;
        written = 30;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint At(ref ushort prompt, int i) => Unsafe.Add(ref prompt, i) - (uint)FirstInt;

    // The carry of the column before is in the table as a token, hence minus its first number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(ref uint table, ulong sums, int column, uint before) =>
        Unsafe.Add(ref table, (nint)(((uint)(sums >> (column * Base)) & Mask) + (before & 0xFFFF) - FirstInt));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref ushort tokens, int i, uint product) => Unsafe.Add(ref tokens, i) = (ushort)(product + FirstInt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref ushort tokens, int i, uint first, uint second) =>
        PutColumn(ref tokens, i, first + (second << 16) + (FirstInt | (FirstInt << 16)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutColumn(ref ushort tokens, int i, uint pair) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref tokens, i)), pair);
}
