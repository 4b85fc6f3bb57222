using CotGen.Machines;

namespace CotGen.Benchmarks.Baselines;

/// <summary>A machine's table at work as one writes it by hand: an entry of three bytes for every state and symbol, and a tape wide enough.</summary>
internal static class TableSimulator
{
    private readonly record struct Entry(byte Next, byte Write, sbyte Move);

    /// <summary>Runs from an empty tape until the machine halts.</summary>
    /// <param name="machine">A machine whose table has no gaps.</param>
    /// <param name="tape">Blank cells, with room on both sides of the middle.</param>
    /// <returns>Steps taken.</returns>
    public static long Run(MachineDescription machine, byte[] tape)
    {
        int symbols = machine.Symbols.Count;
        var table = new Entry[machine.States.Count * symbols];
        var isHalting = new bool[machine.States.Count];
        foreach (MachineTransition step in machine.Transitions)
        {
            table[(step.State * symbols) + step.Symbol] = new Entry((byte)step.Next, (byte)step.Write, step.Move switch { HeadMove.Left => -1, HeadMove.Right => 1, _ => 0 });
        }

        foreach (int state in machine.Halting)
        {
            isHalting[state] = true;
        }

        int head = tape.Length / 2, now = machine.Start;
        long steps = 0;
        while (!isHalting[now])
        {
            Entry entry = table[(now * symbols) + tape[head]];
            tape[head] = entry.Write;
            head += entry.Move;
            now = entry.Next;
            steps++;
        }

        return steps;
    }
}
