using System.Text;
using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Writes the one-line text of busy beavers.</summary>
internal static class BusyBeaverText
{
    public static string Of(MachineNames names)
    {
        MachineDescription machine = names.Machine;
        int symbols = names.Symbols.Length;
        int[] order = Enumerable.Range(0, symbols).OrderBy(symbol => names.Symbols[symbol], StringComparer.Ordinal).ToArray();
        if (!order.Select((symbol, i) => names.Symbols[symbol] == BusyBeaverFormat.SymbolName(i)).All(static isNext => isNext))
        {
            throw new UnwritableException($"the symbols of a busy beaver are 0, 1, ... without a gap, and there are {Integers.Text(symbols)} others");
        }

        int[] rows = Rename(names);
        var text = new StringBuilder();
        foreach (int state in rows)
        {
            text.Append(text.Length > 0 ? "_" : "");
            foreach (int symbol in order)
            {
                text.Append(machine.TryStep(state, symbol, out MachineTransition step) ? Entry(names, step) : BusyBeaverFormat.Undefined);
            }
        }

        return text.Append('\n').ToString();
    }

    // Rows are A, B, ... in order, the start state first; halting states keep a letter behind the rows, or get one from Z on.
    private static int[] Rename(MachineNames names)
    {
        MachineDescription machine = names.Machine;
        int[] rows = Enumerable.Range(0, names.States.Length).Where(state => state == machine.Start || !machine.IsHalting(state)).OrderBy(state => state != machine.Start).ToArray();
        var ends = new List<int>(Enumerable.Range(0, names.States.Length).Except(rows));
        if (names.States.Length > BusyBeaverFormat.Letters)
        {
            throw new UnwritableException($"the states of a busy beaver are letters, and {Integers.Text(names.States.Length)} are too many");
        }

        // Rows that have their letters already keep them.
        if (rows.All(state => IsLetter(names.States[state]) && names.States[state][0] - 'A' < rows.Length) && names.States[machine.Start] == "A")
        {
            rows = rows.OrderBy(state => names.States[state], StringComparer.Ordinal).ToArray();
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (int state in ends.OrderBy(state => !IsLetter(names.States[state])))
        {
            string name = names.States[state];
            bool isFree = IsLetter(name) && name[0] - 'A' >= rows.Length && !taken.Contains(name);
            for (int letter = BusyBeaverFormat.Letters - 1; !isFree; letter--)
            {
                name = BusyBeaverFormat.StateName(letter);
                isFree = !taken.Contains(name);
            }

            taken.Add(name);
            names.States[state] = name;
        }

        for (int row = 0; row < rows.Length; row++)
        {
            names.States[rows[row]] = BusyBeaverFormat.StateName(row);
        }

        return rows;
    }

    private static bool IsLetter(string name) => name.Length == 1 && name[0] is >= 'A' and <= 'Z';

    private static string Entry(MachineNames names, MachineTransition step) => names.Symbols[step.Write]
        + step.Move switch { HeadMove.Left => "L", HeadMove.Right => "R", _ => throw new UnwritableException("a busy beaver's head moves at every step, and this one stays at some") }
        + names.States[step.Next];
}
