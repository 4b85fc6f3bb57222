using System.Runtime.CompilerServices;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>A slot's meaning over its source tuples: tabulated where there are few, evaluated where there are many.</summary>
internal sealed class MeaningTable
{
    private const int TableLimit = 1 << 14;

    private readonly Slot _slot;
    private readonly int _promptLength;
    private readonly ushort[] _sources = [];
    private readonly int[]? _right;

    public MeaningTable(CotProgram program, int slot)
    {
        _slot = program.Chain[slot];
        _promptLength = program.Prompt.Count;
        Position = _promptLength + slot;
        Positions = _slot.Meaning.Sources.Select(source => program.Layout.PositionOf(source, width: 1, slot)).ToArray();
        Radices = _slot.Meaning.Sources.Select(source => program.ClassesAt(source).Count).ToArray();
        long tuples = Radices.Aggregate(1L, static (product, radix) => product > TableLimit ? product : product * radix);
        if (tuples <= TableLimit)
        {
            TupleCount = (int)tuples;
            _sources = new ushort[TupleCount * Radices.Length];
            _right = Tabulate();
        }
    }

    /// <summary>The slot's position in the sequence of prompt and chain.</summary>
    public int Position { get; }

    /// <summary>Positions of the sources.</summary>
    public int[] Positions { get; }

    /// <summary>Classes of each source.</summary>
    public int[] Radices { get; }

    /// <summary>Number of source tuples where they are tabulated, else 0.</summary>
    public int TupleCount { get; }

    public bool IsTabulated => _right is not null;

    /// <summary>The right class of a tabulated tuple, or -1.</summary>
    public int RightOf(int tuple) => _right![tuple];

    /// <summary>The right class, given the classes of all earlier positions, or -1.</summary>
    public int RightIn(ReadOnlySpan<int> classes) => _right is null ? Evaluate(classes) : _right[(int)KeyIn(classes)];

    /// <summary>What tells source tuples apart: the number of a tabulated tuple, else a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong KeyIn(ReadOnlySpan<int> classes)
    {
        ulong key = 0;
        for (int i = 0; i < Positions.Length; i++)
        {
            key = Append(key, classes[Positions[i]], i);
        }

        return key;
    }

    /// <summary>As <see cref="KeyIn"/>, for a tuple of source classes.</summary>
    public ulong KeyOf(ReadOnlySpan<int> tuple)
    {
        ulong key = 0;
        for (int i = 0; i < tuple.Length; i++)
        {
            key = Append(key, tuple[i], i);
        }

        return key;
    }

    /// <summary>The source classes of a tabulated tuple.</summary>
    public ReadOnlySpan<ushort> SourcesOf(int tuple) => _sources.AsSpan(tuple * Positions.Length, Positions.Length);

    /// <summary>The right class of a tuple of source classes, or -1.</summary>
    public int RightOf(ReadOnlySpan<int> tuple)
    {
        var classes = new int[Position];
        for (int i = 0; i < tuple.Length; i++)
        {
            classes[Positions[i]] = tuple[i];
        }

        return RightIn(classes);
    }

    private ulong Append(ulong key, int digit, int source) => IsWide
        ? unchecked((((key ^ (key >> 29)) * 0xBF58_476D_1CE4_E5B9) + (ulong)digit + 1) * 0x9E37_79B9_7F4A_7C15)
        : (key * (ulong)Radices[source]) + (ulong)digit;

    private bool IsWide => TupleCount == 0;

    private int[] Tabulate()
    {
        var right = new int[TupleCount];
        var classes = new int[Position];
        for (int tuple = 0; tuple < right.Length; tuple++)
        {
            int rest = tuple;
            for (int i = Radices.Length - 1; i >= 0; i--)
            {
                (rest, classes[Positions[i]]) = Math.DivRem(rest, Radices[i]);
                _sources[(tuple * Radices.Length) + i] = (ushort)classes[Positions[i]];
            }

            right[tuple] = Evaluate(classes);
        }

        return right;
    }

    // A program read from a file may overflow; such a tuple has no class.
    private int Evaluate(ReadOnlySpan<int> classes)
    {
        try
        {
            int found = _slot.Meaning.Evaluate(new ClassContext(classes[.._promptLength], classes[_promptLength..]), _slot.Classes);
            return found < _slot.Classes.Count ? found : -1;
        }
        catch (OverflowException)
        {
            return -1;
        }
    }
}
