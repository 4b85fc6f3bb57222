using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>Where a machine's run starts, how wide its rows are, and when to give up.</summary>
public sealed record MachineRunOptions
{
    /// <summary>No row is wider.</summary>
    public const int WidthLimit = 1 << 24;

    /// <summary>The state; the machine's start state unless set.</summary>
    public int? State { get; init; }

    /// <summary>The head's cell, counted from the input's first one; negative only on a two-way tape.</summary>
    public int Head { get; init; }

    /// <summary>Steps after which the run is given up; 1,000,000 unless set.</summary>
    public long MaxSteps { get; init; } = 1_000_000;

    /// <summary>Blank cells beside the input: on the right, and on the left of a two-way tape. 8 unless set.</summary>
    public int Margin { get; init; } = 8;

    /// <summary>
    /// Cells of a row, of which <see cref="Margin"/> stand left of the input on a two-way tape; a head that leaves them ends the run.
    /// Unless set, rows are as wide as input and margins need, and a head that leaves them starts the run anew in rows twice as wide.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>The widest rows that a run may be started anew with; 65,536 unless set.</summary>
    public int MaxWidth { get; init; } = 65_536;
}

/// <summary>The outcome of <see cref="MachinePredictor.Run"/>.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Outcome">How the run ended.</param>
/// <param name="Steps">Steps taken: rows predicted.</param>
/// <param name="Origin">The column of the input's first cell.</param>
/// <param name="Row">The last row: its cells, then its end.</param>
public sealed record MachineRun(MachineDescription Machine, MachineOutcome Outcome, long Steps, int Origin, EquatableArray<ushort> Row)
{
    /// <summary>The state, or <see langword="null"/> if the head has left the tape.</summary>
    public int? State { get; init; }

    /// <summary>The head's cell, counted from the input's first one; <see langword="null"/> if it has left the tape.</summary>
    public int? Head { get; init; }

    /// <summary>Cells of a row.</summary>
    public int Width => Row.Count - 1;

    /// <summary>The symbols of the whole row, column by column.</summary>
    public EquatableArray<int> Tape => new(MachineRows.SymbolsOf(Machine, Row.AsSpan()[..^1]));

    /// <summary>The symbol of a cell counted from the input's first one; the blank outside the row.</summary>
    public int this[int cell] => cell + Origin is var column && column >= 0 && column < Width ? Machine.Tokens.SymbolOf(Row[column]) : Machine.Blank;
}
