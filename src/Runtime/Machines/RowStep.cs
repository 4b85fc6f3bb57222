namespace CotGen.Machines;

/// <summary>One token of the next row from tokens of the row before: what the slots of a machine's program mean.</summary>
/// <remarks>
/// Rows are well formed: at most one cell holds a head. The next row is well formed again, since a step writes one symbol where the
/// head was, and the head goes to at most one place: back to its cell (stay, or a left move at the wall), to one neighbour,
/// or off the tape. So the step is a function of a cell and its two neighbours, whatever the width.
/// </remarks>
internal static class RowStep
{
    /// <summary>What follows a cell; -1 for a window that no well-formed row has.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="left">The cell to the left, or the separator before the first cell.</param>
    /// <param name="middle">The cell.</param>
    /// <param name="right">The cell to the right, or the separator after the last cell.</param>
    public static int Cell(MachineDescription machine, int left, int middle, int right)
    {
        RowTokens tokens = machine.Tokens;
        int heads = Heads(tokens, left) + Heads(tokens, middle) + Heads(tokens, right);
        if (!tokens.IsCell(middle) || left > tokens.Separator || right > tokens.Separator || heads > 1)
        {
            return -1;
        }

        if (tokens.IsHead(middle))
        {
            return !tokens.TryStep(middle, out MachineTransition step) ? middle
                : Remains(machine, step, left) ? tokens.Head(step.Next, step.Write)
                : step.Write;
        }

        bool arrives = (tokens.TryStep(left, out MachineTransition from) && from.Move == HeadMove.Right)
            || (tokens.TryStep(right, out from) && from.Move == HeadMove.Left);
        return arrives ? tokens.Head(from.Next, middle) : middle;
    }

    /// <summary>What ends the next row; -1 for a pair that no well-formed row has.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="first">The first cell.</param>
    /// <param name="last">The last cell; in a row of one cell the same one.</param>
    public static int End(MachineDescription machine, int first, int last)
    {
        RowTokens tokens = machine.Tokens;
        bool isRow = tokens.IsCell(first) && tokens.IsCell(last) && (first == last || !(tokens.IsHead(first) && tokens.IsHead(last)));
        return !isRow ? -1
            : tokens.TryStep(first, out MachineTransition step) && step.Move == HeadMove.Left && machine.Tape == TapeKind.TwoWay ? tokens.ExitLeft
            : tokens.TryStep(last, out step) && step.Move == HeadMove.Right ? tokens.ExitRight
            : tokens.Separator;
    }

    // The head keeps its cell: it stays, or a wall stops it.
    private static bool Remains(MachineDescription machine, MachineTransition step, int left) => step.Move == HeadMove.Stay
        || (step.Move == HeadMove.Left && machine.Tape == TapeKind.LeftBounded && left == machine.Tokens.Separator);

    private static int Heads(RowTokens tokens, int token) => tokens.IsHead(token) ? 1 : 0;
}
