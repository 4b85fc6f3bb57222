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
        MachineDescription machine = MachineRows.MachineOf(program);
        written = 0;
        if (MachineRows.ProblemOf(machine, prompt) is not null)
        {
            return false;
        }

        MachineSimulator simulator = MachineRows.Simulate(machine, prompt);
        int length = prompt.Length - 1;
        while (simulator.Ended is null)
        {
            if (tokens.Length - written < length)
            {
                return false;
            }

            simulator.Step();
            MachineRows.Write(simulator, tokens.Slice(written, length));
            written += length;
        }

        return true;
    }
}
