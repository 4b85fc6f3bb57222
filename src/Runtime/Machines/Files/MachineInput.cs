using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>An input as symbols of a machine.</summary>
/// <param name="Cells">The symbols of the cells from cell 0 on; all other cells are blank.</param>
/// <param name="Head">The cell on which the head starts.</param>
public readonly record struct MachineInput(EquatableArray<int> Cells, int Head);
