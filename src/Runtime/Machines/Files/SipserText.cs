using System.Text;

namespace CotGen.Machines;

/// <summary>Writes seven lines of names and rules.</summary>
internal static class SipserText
{
    public static string Of(MachineNames names)
    {
        MachineDescription machine = names.Machine;
        string[] accept = Ends(names, MachineAnswer.Accept), reject = Ends(names, MachineAnswer.Reject);
        accept = accept.Length > 0 ? accept : [names.Fresh("accept")];
        reject = reject.Length > 0 ? reject : [names.Fresh("reject")];
        string[] symbols = names.Symbols.Where((_, symbol) => symbol != machine.Blank).ToArray();
        string name = machine.Name.Trim();
        var text = new StringBuilder();
        text.Append(name.Length > 0 && !name.Any(char.IsControl) ? name : "machine").Append('\n');

        // Which symbols are input is not kept: all may be. The further ones are the blank alone.
        text.Append(symbols.Length > 0 ? string.Join(",", symbols) : SipserReader.Blank).Append('\n');
        text.Put(SipserReader.Blank + "\n");
        text.Append(string.Join(",", names.States.Concat(accept).Concat(reject).Distinct())).Append('\n');
        text.Append(names.States[machine.Start]).Append('\n');
        text.Append(string.Join(",", accept)).Append('\n').Append(string.Join(",", reject)).Append('\n');
        foreach (MachineTransition entry in names.Entries)
        {
            string move = entry.Move switch { HeadMove.Left => "L", HeadMove.Right => "R", _ => throw new UnwritableException("in this format the head moves at every step, and here it stays at some") };
            text.Put($"{names.States[entry.State]},{names.Symbols[entry.Symbol]}|{names.States[entry.Next]},{names.Symbols[entry.Write]},{move}\n");
        }

        return text.ToString();
    }

    private static string[] Ends(MachineNames names, MachineAnswer answer) => names.Machine.Halting
        .Where(state => names.AnswerOf(state) == answer)
        .Select(state => names.States[state])
        .ToArray();
}
