using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Machines;

/// <summary>Takes a machine's steps by a packed table: one entry of 64 bits for every state and symbol, and one for the edge.</summary>
/// <remarks>An entry holds the place of the next state's row, the symbol written, and the move as a signed number; it is negative where no step is taken.</remarks>
public sealed class TapeTable
{
    private const int SymbolShift = 16;
    private const int RowShift = 32;
    private const long NoStep = -1;

    private readonly long[] _entries;
    private readonly int _rowLength;

    /// <summary>The table of a machine.</summary>
    /// <exception cref="ArgumentException">The table has more than 2^31 - 1 entries, or the machine more than 65,535 symbols.</exception>
    public TapeTable(MachineDescription machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        _rowLength = machine.Symbols.Count + 1;
        long count = (long)_rowLength * machine.States.Count;
        if (count > Array.MaxLength || machine.Symbols.Count > ushort.MaxValue)
        {
            throw new ArgumentException($"{machine.Name} has {machine.States.Count} states and {machine.Symbols.Count} symbols: too many for a table.", nameof(machine));
        }

        _entries = new long[count];
        Array.Fill(_entries, NoStep);
        foreach (MachineTransition step in machine.Transitions)
        {
            if (!machine.IsHalting(step.State))
            {
                long move = step.Move switch { HeadMove.Left => -1, HeadMove.Right => 1, _ => 0 };
                _entries[(step.State * _rowLength) + step.Symbol] = ((long)step.Next * _rowLength << RowShift) | ((long)step.Write << SymbolShift) | (move & ushort.MaxValue);
            }
        }
    }

    /// <inheritdoc cref="TapeStepper"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Advance(Span<ushort> cells, int head, ref int state, ref long stepsLeft)
    {
        // No bound is checked: rows and symbols are the machine's, and an edge stops the head.
        ref long entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        ref ushort first = ref MemoryMarshal.GetReference(cells);
        ref ushort cell = ref Unsafe.Add(ref first, head);
        nint row = (nint)state * _rowLength;
        long left = stepsLeft;
        for (; left > 0; left--)
        {
            long entry = Unsafe.Add(ref entries, row + cell);
            if (entry < 0)
            {
                break;
            }

            cell = (ushort)(entry >> SymbolShift);
            cell = ref Unsafe.Add(ref cell, (nint)(short)entry);
            row = (nint)(entry >> RowShift);
        }

        state = (int)(row / _rowLength);
        stepsLeft = left;
        return (int)(Unsafe.ByteOffset(ref first, ref cell) / sizeof(ushort));
    }
}

/// <summary>The table of a machine's struct, made once.</summary>
internal static class TapeTableOf<TMachine>
    where TMachine : ICotMachine<TMachine>
{
    public static TapeTable Table { get; } = new(TMachine.Machine);
}
