using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Tokens;

/// <summary>Whole columns of tokens and class numbers.</summary>
internal sealed partial class ClassMap
{
    // So many tokens fit two registers of 512 bits, from which each lane selects its own.
    private const int TableLanes = 64;

    private readonly ushort[] _table = new ushort[TableLanes];

    /// <summary>The classes of a column of tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="classes">Receives as many class numbers; those of tokens that have none mean nothing.</param>
    /// <returns>Where the first token stands that is none of the classes, or -1.</returns>
    public int Encode(ReadOnlySpan<ushort> tokens, Span<ushort> classes)
    {
        classes = classes[..tokens.Length];
        int start = _classes is null ? EncodeConsecutive(tokens, classes) : 0;
        for (int i = start; i < tokens.Length; i++)
        {
            int found = ClassOf(tokens[i]);
            if (found == Count)
            {
                return i;
            }

            classes[i] = (ushort)found;
        }

        return -1;
    }

    /// <summary>The tokens of a column of class numbers below <see cref="Count"/>.</summary>
    /// <param name="classes">The class numbers.</param>
    /// <param name="tokens">Receives as many tokens.</param>
    public void Decode(ReadOnlySpan<ushort> classes, Span<ushort> tokens)
    {
        tokens = tokens[..classes.Length];
        if (_classes is null)
        {
            DecodeConsecutive(classes, tokens);
            return;
        }

        for (int i = Avx512BW.IsSupported && Count <= TableLanes ? DecodeByTable(classes, tokens) : 0; i < classes.Length; i++)
        {
            tokens[i] = _tokens[classes[i]];
        }
    }

    // Stops at the first vector that holds a token without a class.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int EncodeConsecutive(ReadOnlySpan<ushort> tokens, Span<ushort> classes)
    {
        ref ushort from = ref MemoryMarshal.GetReference(tokens), to = ref MemoryMarshal.GetReference(classes);
        nuint i = 0, end = (nuint)tokens.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<ushort> first = Vector512.Create((ushort)_first), last = Vector512.Create((ushort)(_span - 1));
            for (; i + (nuint)Vector512<ushort>.Count <= end; i += (nuint)Vector512<ushort>.Count)
            {
                Vector512<ushort> found = Vector512.LoadUnsafe(ref from, i) - first;
                if (Vector512.GreaterThanAny(found, last))
                {
                    return (int)i;
                }

                found.StoreUnsafe(ref to, i);
            }
        }

        Vector128<ushort> narrowFirst = Vector128.Create((ushort)_first), narrowLast = Vector128.Create((ushort)(_span - 1));
        for (; i + (nuint)Vector128<ushort>.Count <= end; i += (nuint)Vector128<ushort>.Count)
        {
            Vector128<ushort> found = Vector128.LoadUnsafe(ref from, i) - narrowFirst;
            if (Vector128.GreaterThanAny(found, narrowLast))
            {
                break;
            }

            found.StoreUnsafe(ref to, i);
        }

        return (int)i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeConsecutive(ReadOnlySpan<ushort> classes, Span<ushort> tokens)
    {
        ref ushort from = ref MemoryMarshal.GetReference(classes), to = ref MemoryMarshal.GetReference(tokens);
        nuint i = 0, end = (nuint)classes.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<ushort> first = Vector512.Create((ushort)_first);
            for (; i + (nuint)Vector512<ushort>.Count <= end; i += (nuint)Vector512<ushort>.Count)
            {
                (Vector512.LoadUnsafe(ref from, i) + first).StoreUnsafe(ref to, i);
            }
        }

        for (; i + (nuint)Vector128<ushort>.Count <= end; i += (nuint)Vector128<ushort>.Count)
        {
            (Vector128.LoadUnsafe(ref from, i) + Vector128.Create((ushort)_first)).StoreUnsafe(ref to, i);
        }

        for (; i < end; i++)
        {
            tokens[(int)i] = (ushort)(classes[(int)i] + _first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int DecodeByTable(ReadOnlySpan<ushort> classes, Span<ushort> tokens)
    {
        ref ushort from = ref MemoryMarshal.GetReference(classes), to = ref MemoryMarshal.GetReference(tokens);
        Vector512<ushort> low = Vector512.Create(_table, 0), high = Vector512.Create(_table, TableLanes / 2);
        nuint i = 0;
        for (; i + (nuint)Vector512<ushort>.Count <= (nuint)classes.Length; i += (nuint)Vector512<ushort>.Count)
        {
            Avx512BW.PermuteVar32x16x2(low, Vector512.LoadUnsafe(ref from, i), high).StoreUnsafe(ref to, i);
        }

        return (int)i;
    }
}
