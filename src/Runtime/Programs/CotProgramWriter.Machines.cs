using CotGen.Machines;

namespace CotGen.Programs;

/// <summary>The lines of a machine: its states, its symbols, its table.</summary>
internal sealed partial class CotProgramWriter
{
    /// <summary>The word for each kind of tape, by number.</summary>
    public static readonly string[] TapeWords = ["two-way", "left-bounded"];

    /// <summary>The word for each move, by number.</summary>
    public static readonly string[] MoveWords = ["left", "right", "stay"];

    // The texts of the tokens are made from the names, so these are printed even for the hash; the machine's own is not.
    private void WriteMachine(MachineDescription machine)
    {
        _text.Append("machine ").Append(Quoted(machine.Name)).Append(' ').Append(TapeWords[(int)machine.Tape]).Append('\n');
        for (int state = 0; state < machine.States.Count; state++)
        {
            _text.Append("state ").Append(Quoted(machine.States[state], always: true))
                .Append(state == machine.Start ? " start" : "").Append(machine.IsHalting(state) ? " halt" : "").Append('\n');
        }

        for (int symbol = 0; symbol < machine.Symbols.Count; symbol++)
        {
            _text.Append("symbol ").Append(Quoted(machine.Symbols[symbol], always: true)).Append(symbol == machine.Blank ? " blank" : "").Append('\n');
        }

        foreach (MachineTransition entry in machine.Transitions)
        {
            _text.Append("transition ").Append(Pair(machine, entry.State, entry.Symbol))
                .Append(" = ").Append(Pair(machine, entry.Next, entry.Write))
                .Append(' ').Append(MoveWords[(int)entry.Move]).Append('\n');
        }
    }

    private string Pair(MachineDescription machine, int state, int symbol) =>
        Quoted(machine.States[state], always: true) + " " + Quoted(machine.Symbols[symbol], always: true);
}
