using System.Text;

namespace CotGen.Machines;

/// <summary>Writes the YAML of turingmachine.io as the site exports it, without places of states.</summary>
internal static class TuringMachineIoText
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on", "off", "y", "n" };

    public static string Of(MachineNames names)
    {
        MachineDescription machine = names.Machine;
        var text = new StringBuilder();
        text.Put($"name: {Quoted(new string(Array.ConvertAll(machine.Name.ToCharArray(), static letter => char.IsControl(letter) ? ' ' : letter)))}\nsource code: |\n");
        text.Put(names.Sample() is { } sample ? $"  input: {Quoted(sample)}\n" : "");
        text.Put($"  blank: {Quoted(names.Symbols[machine.Blank])}\n  start state: {Quoted(names.States[machine.Start])}\n  table:\n");
        ILookup<int, MachineTransition> entries = names.Entries.ToLookup(static entry => entry.State);
        for (int state = 0; state < names.States.Length; state++)
        {
            text.Put($"    {Quoted(names.States[state])}:\n");
            foreach (MachineTransition entry in entries[state])
            {
                text.Put($"      {Quoted(names.Symbols[entry.Symbol])}: {Instruction(names, entry)}\n");
            }
        }

        return text.ToString();
    }

    private static string Instruction(MachineNames names, MachineTransition entry)
    {
        string move = entry.Move switch { HeadMove.Left => "L", HeadMove.Right => "R", _ => "N" };
        string write = entry.Write == entry.Symbol ? "" : $"write: {Quoted(names.Symbols[entry.Write])}, ";
        return entry.Next != entry.State ? $"{{{write}{move}: {Quoted(names.States[entry.Next])}}}" : write.Length == 0 ? move : $"{{{write}{move}}}";
    }

    // Words that YAML may take for something else stand in quotation marks, and so does what is no word.
    private static string Quoted(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[0] < '\u0080' && text.All(static letter => letter is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) && !Words.Contains(text)
            ? text
            : "'" + text.Replace("'", "''") + "'";
}
