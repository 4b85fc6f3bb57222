using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>Configurations of a machine as rows of tokens, and rows as configurations.</summary>
public static class MachineRows
{
    /// <summary>The prompt of a configuration: a separator, one token per cell, a separator.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tape">The symbols of all cells of the row; at least one.</param>
    /// <param name="head">The head's cell.</param>
    /// <param name="state">The state; the start state unless given.</param>
    /// <exception cref="ArgumentException">A number is not the machine's, or the head is not on the tape.</exception>
    public static ushort[] Prompt(MachineDescription machine, ReadOnlySpan<int> tape, int head = 0, int? state = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var prompt = new ushort[tape.Length + 2];
        prompt[0] = (ushort)machine.Tokens.Separator;
        Write(MachineSimulator.OfFixedWidth(machine, tape, head, state), prompt.AsSpan(1));
        return prompt;
    }

    /// <summary>What is wrong with a prompt, in words, or <see langword="null"/> if it is a configuration of the machine.</summary>
    public static string? ProblemOf(MachineDescription machine, ReadOnlySpan<ushort> prompt)
    {
        ArgumentNullException.ThrowIfNull(machine);
        RowTokens tokens = machine.Tokens;
        if (prompt.Length < 3)
        {
            return $"a prompt of {machine.Name} has at least 3 tokens, not {Integers.Text(prompt.Length)}";
        }

        int heads = 0;
        for (int i = 0; i < prompt.Length; i++)
        {
            bool isEdge = i == 0 || i == prompt.Length - 1;
            if (isEdge ? prompt[i] != tokens.Separator : !tokens.IsCell(prompt[i]))
            {
                return $"prompt token {Integers.Text(i)} must be {(isEdge ? "the separator" : "a symbol or a head")}";
            }

            heads += tokens.IsHead(prompt[i]) ? 1 : 0;
        }

        return heads == 1 ? null : $"a row has one head, not {Integers.Text(heads)}";
    }

    /// <summary>How a run ends with a row, or <see langword="null"/> if it goes on: the first exit or head that takes no step decides.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="row">The row's cells and its end.</param>
    public static MachineOutcome? OutcomeOf(MachineDescription machine, ReadOnlySpan<ushort> row)
    {
        ArgumentNullException.ThrowIfNull(machine);
        RowTokens tokens = machine.Tokens;
        if (row[^1] == tokens.ExitLeft || row[^1] == tokens.ExitRight)
        {
            return row[^1] == tokens.ExitLeft ? MachineOutcome.ExitLeft : MachineOutcome.ExitRight;
        }

        foreach (ushort token in row)
        {
            if (tokens.IsStop(token))
            {
                return machine.IsHalting(tokens.StateOf(token)) ? MachineOutcome.Halted : MachineOutcome.Stuck;
            }
        }

        return null;
    }

    /// <summary>The head's cell in a row, or -1.</summary>
    public static int HeadOf(MachineDescription machine, ReadOnlySpan<ushort> row)
    {
        ArgumentNullException.ThrowIfNull(machine);
        for (int cell = 0; cell < row.Length; cell++)
        {
            if (machine.Tokens.IsHead(row[cell]))
            {
                return cell;
            }
        }

        return -1;
    }

    /// <summary>The symbols of a row's cells.</summary>
    public static int[] SymbolsOf(MachineDescription machine, ReadOnlySpan<ushort> cells)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var symbols = new int[cells.Length];
        for (int cell = 0; cell < symbols.Length; cell++)
        {
            symbols[cell] = machine.Tokens.SymbolOf(cells[cell]);
        }

        return symbols;
    }

    /// <summary>Writes the row of a simulated machine, its end included.</summary>
    internal static void Write(MachineSimulator simulator, Span<ushort> row)
    {
        RowTokens tokens = simulator.Machine.Tokens;
        int width = row.Length - 1;
        for (int cell = 0; cell < width; cell++)
        {
            row[cell] = (ushort)(cell == simulator.Head ? tokens.Head(simulator.State, simulator[cell]) : simulator[cell]);
        }

        row[width] = EndOf(simulator, width);
    }

    /// <summary>Makes the row before a simulated machine's last step the row after it; the head was on cell <paramref name="from"/>.</summary>
    internal static void Move(MachineSimulator simulator, int from, Span<ushort> row)
    {
        int width = row.Length - 1;
        row[from] = (ushort)simulator[from];
        if ((uint)simulator.Head < (uint)width)
        {
            row[simulator.Head] = (ushort)simulator.Machine.Tokens.Head(simulator.State, simulator[simulator.Head]);
        }

        row[width] = EndOf(simulator, width);
    }

    /// <summary>The token of the last step in a compact trace.</summary>
    internal static ushort StepToken(MachineSimulator simulator, int width) => (uint)simulator.Head < (uint)width
        ? (ushort)simulator.Machine.Tokens.Head(simulator.State, simulator[simulator.Head])
        : EndOf(simulator, width);

    private static ushort EndOf(MachineSimulator simulator, int width)
    {
        RowTokens tokens = simulator.Machine.Tokens;
        return (ushort)(simulator.Head < 0 ? tokens.ExitLeft : simulator.Head >= width ? tokens.ExitRight : tokens.Separator);
    }

    /// <summary>The simulator of a well-formed prompt.</summary>
    internal static MachineSimulator Simulate(MachineDescription machine, ReadOnlySpan<ushort> prompt)
    {
        ReadOnlySpan<ushort> cells = prompt[1..^1];
        int head = HeadOf(machine, cells);
        return MachineSimulator.OfFixedWidth(machine, SymbolsOf(machine, cells), head, machine.Tokens.StateOf(cells[head]));
    }

    /// <summary>The machine of <paramref name="program"/>; throws <see cref="ArgumentException"/> where there is none.</summary>
    internal static MachineDescription MachineOf(CotProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.Machine ?? throw new ArgumentException($"{program.Name} is no machine's program.", nameof(program));
    }
}
