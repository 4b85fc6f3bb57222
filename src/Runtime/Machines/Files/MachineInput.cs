using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>An input as symbols of a machine.</summary>
/// <param name="Cells">The symbols of the cells from cell 0 on; all other cells are blank.</param>
/// <param name="Head">The cell on which the head starts.</param>
public readonly record struct MachineInput(EquatableArray<int> Cells, int Head)
{
    /// <summary>An input as people type it, one character per cell. In Morphett's format a <c>*</c> stands before the cell where the head starts.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="format">The format that the machine was written in.</param>
    /// <param name="text">The input.</param>
    /// <exception cref="ArgumentException">A symbol is not the machine's.</exception>
    public static MachineInput Parse(MachineDescription machine, MachineFormat format, string text) => InputText.Of(
        format, machine ?? throw new ArgumentNullException(nameof(machine)), text ?? throw new ArgumentNullException(nameof(text)));
}
