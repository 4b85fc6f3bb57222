using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>Writes the rows of a machine by simulating it; predicts nothing.</summary>
public static class MachineTraces
{
    /// <summary>Writes the rows after <paramref name="prompt"/> up to the one that ends the run.</summary>
    /// <param name="program">A machine's program.</param>
    /// <param name="prompt">A separator, W cells with one head among them, a separator: <see cref="MachineRows.Prompt"/>.</param>
    /// <param name="tokens">Receives rows of W + 1 tokens.</param>
    /// <param name="written">Number of tokens written, whole rows only.</param>
    /// <returns>
    /// True if the run has ended; false if its next row does not fit, or if the prompt is no configuration of the machine (then
    /// nothing is written).
    /// </returns>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    public static bool TryWriteTrace(CotProgram program, ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        written = 0;
        if (Start(program, prompt) is not { } simulator)
        {
            return false;
        }

        int length = prompt.Length - 1;
        ReadOnlySpan<ushort> before = prompt[1..];
        while (simulator.Ended is null)
        {
            if (tokens.Length - written < length)
            {
                return false;
            }

            int head = simulator.Head;
            simulator.Step();
            Span<ushort> row = tokens.Slice(written, length);
            before.CopyTo(row);
            MachineRows.Move(simulator, head, row);
            before = row;
            written += length;
        }

        return true;
    }

    /// <summary>Writes the compact trace: for every step one token, the head after it or the exit that it took; the last one ends the run.</summary>
    /// <param name="program">A machine's program.</param>
    /// <param name="prompt">A separator, W cells with one head among them, a separator: <see cref="MachineRows.Prompt"/>.</param>
    /// <param name="tokens">Receives a token for each step.</param>
    /// <param name="written">Number of tokens written.</param>
    /// <returns>As <see cref="TryWriteTrace"/>.</returns>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    /// <remarks>With the table, each token says what was written and where the head went: the rows follow from them.</remarks>
    public static bool TryWriteSteps(CotProgram program, ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        written = 0;
        if (Start(program, prompt) is not { } simulator)
        {
            return false;
        }

        while (simulator.Ended is null)
        {
            if (written == tokens.Length)
            {
                return false;
            }

            simulator.Step();
            tokens[written++] = MachineRows.StepToken(simulator, prompt.Length - 2);
        }

        return true;
    }

    private static MachineSimulator? Start(CotProgram program, ReadOnlySpan<ushort> prompt)
    {
        MachineDescription machine = MachineRows.MachineOf(program);
        return MachineRows.ProblemOf(machine, prompt) is null ? MachineRows.Simulate(machine, prompt) : null;
    }
}
