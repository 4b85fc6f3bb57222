using CotGen.Machines;

namespace CotGen.Pictures;

/// <summary>Which run a space-time diagram shows, and how large it may be.</summary>
public sealed record SpaceTimeOptions
{
    /// <summary>The head's cell at the start, counted from the input's first one.</summary>
    public int Head { get; init; }

    /// <summary>The state at the start; the machine's start state unless set.</summary>
    public int? State { get; init; }

    /// <summary>Steps after which the run is given up; 1,000,000 unless set.</summary>
    public long MaxSteps { get; init; } = 1_000_000;

    /// <summary>At most so many rows are drawn, 2 or more; a longer run is shown at every k-th step. 1,000 unless set.</summary>
    public int MaxRows { get; init; } = 1_000;

    /// <summary>At most so many columns are drawn; on a wider tape one column is the mean of several cells. 1,000 unless set.</summary>
    public int MaxColumns { get; init; } = 1_000;
}

/// <summary>A run as a picture: the tape from left to right, time from top to bottom, a colour for every symbol, and the head.</summary>
/// <remarks>
/// Row r shows the tape after r k steps, k = <see cref="StepsPerRow"/>; column c the mean colour of cells <see cref="FirstCell"/> + c w to
/// <see cref="FirstCell"/> + c w + w - 1, w = <see cref="CellsPerColumn"/>. Both are 1 where everything fits. The last row shows the end of the run.
/// </remarks>
public sealed class SpaceTimeDiagram
{
    private readonly Rgb[] _palette;
    private readonly Rgb[] _colours;
    private readonly int[] _heads;

    private SpaceTimeDiagram(MachineDescription machine, long steps, MachineOutcome outcome, int firstCell, long cellCount, SpaceTimeOptions options)
    {
        Machine = machine;
        Steps = steps;
        Outcome = outcome;
        FirstCell = firstCell;
        CellCount = cellCount;
        StepsPerRow = PerRow(steps, options);
        CellsPerColumn = (int)Portion(cellCount, options.MaxColumns);
        Rows = RowsFor(steps, StepsPerRow);
        Columns = (int)((cellCount + CellsPerColumn - 1) / CellsPerColumn);
        _palette = [.. Enumerable.Range(0, machine.Symbols.Count).Select(symbol => Palette.Of(machine, symbol))];
        _colours = new Rgb[Rows * Columns];
        _heads = new int[Rows];
    }

    /// <summary>The machine.</summary>
    public MachineDescription Machine { get; }

    /// <summary>Steps of the run.</summary>
    public long Steps { get; }

    /// <summary>How it ended.</summary>
    public MachineOutcome Outcome { get; }

    /// <summary>The number of the first cell that is shown.</summary>
    public int FirstCell { get; }

    /// <summary>Cells that are shown: those of the input, and all between what was not blank, or under the head, in some row.</summary>
    public long CellCount { get; }

    /// <summary>Steps from one row to the next.</summary>
    public long StepsPerRow { get; }

    /// <summary>Cells in a column.</summary>
    public int CellsPerColumn { get; }

    /// <summary>Rows of the picture.</summary>
    public int Rows { get; }

    /// <summary>Columns of the picture.</summary>
    public int Columns { get; }

    /// <summary>The diagram of a run.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tape">The symbols of the input's cells; all others are blank.</param>
    /// <param name="options">Where the run starts and how large the picture may be; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">The run cannot start; see <see cref="TapeRun"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for a column or two rows, or steps are negative.</exception>
    public static SpaceTimeDiagram Of(MachineDescription machine, ReadOnlySpan<int> tape, SpaceTimeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        options ??= new SpaceTimeOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRows, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxColumns, 1);

        // Three runs, which cost less than to keep the rows of one: how long it is, how wide, and the rows.
        var length = new TapeRun(machine, tape, options.Head, options.State);
        MachineOutcome outcome = length.Run(options.MaxSteps, cancellationToken);
        long steps = length.Steps, stepsPerRow = PerRow(steps, options);

        long first = Math.Min(0, options.Head), last = Math.Max(tape.Length - 1, first);
        var width = new TapeRun(machine, tape, options.Head, options.State);
        for (int row = 0; row < RowsFor(steps, stepsPerRow); row++)
        {
            GoTo(width, Math.Min(row * stepsPerRow, steps), cancellationToken);
            Widen(width, ref first, ref last);
        }

        var diagram = new SpaceTimeDiagram(machine, steps, outcome, (int)first, last - first + 1, options);
        var shown = new TapeRun(machine, tape, options.Head, options.State);
        for (int row = 0; row < diagram.Rows; row++)
        {
            GoTo(shown, diagram.StepAt(row), cancellationToken);
            diagram.Draw(shown, row);
        }

        return diagram;
    }

    /// <summary>The steps taken before a row.</summary>
    public long StepAt(int row) => Math.Min(row * StepsPerRow, Steps);

    /// <summary>The column of the head in a row.</summary>
    public int HeadAt(int row) => _heads[row];

    /// <summary>The colour of a place, the head not drawn.</summary>
    public Rgb this[int row, int column] => _colours[(row * Columns) + column];

    /// <summary>Writes the picture as a PNG image: at least one pixel for each place, more where there is room.</summary>
    public void WritePng(Stream stream) => SpaceTimePng.Write(this, stream);

    /// <summary>Writes the picture as an SVG image, with steps and cells along its sides and a legend.</summary>
    public void WriteSvg(TextWriter writer) => SpaceTimeSvg.Write(this, writer);

    // As many in one as are needed for all of them to fit.
    private static long Portion(long count, int places) => (count + places - 1) / places;

    private static long PerRow(long steps, SpaceTimeOptions options) => Math.Max(1, Portion(steps, options.MaxRows - 1));

    // Every k-th step and, where it is none of them, the last one.
    private static int RowsFor(long steps, long stepsPerRow) => (int)((steps + stepsPerRow - 1) / stepsPerRow) + 1;

    private static void GoTo(TapeRun run, long step, CancellationToken cancellationToken) => run.Run(step - run.Steps, cancellationToken);

    private static void Widen(TapeRun run, ref long first, ref long last)
    {
        ReadOnlySpan<ushort> cells = run.Cells;
        ushort blank = (ushort)run.Machine.Blank;
        int from = cells.IndexOfAnyExcept(blank);
        if (from >= 0)
        {
            first = Math.Min(first, (long)run.First + from);
            last = Math.Max(last, (long)run.First + cells.LastIndexOfAnyExcept(blank));
        }

        first = Math.Min(first, run.Head);
        last = Math.Max(last, run.Head);
    }

    private void Draw(TapeRun run, int row)
    {
        for (int column = 0; column < Columns; column++)
        {
            int red = 0, green = 0, blue = 0, count = 0;
            for (int i = 0; i < CellsPerColumn && ((long)column * CellsPerColumn) + i < CellCount; i++)
            {
                Rgb colour = _palette[run[(int)(FirstCell + ((long)column * CellsPerColumn) + i)]];
                (red, green, blue, count) = (red + colour.Red, green + colour.Green, blue + colour.Blue, count + 1);
            }

            _colours[(row * Columns) + column] = new Rgb((byte)(red / count), (byte)(green / count), (byte)(blue / count));
        }

        _heads[row] = (int)(((long)run.Head - FirstCell) / CellsPerColumn);
    }
}
