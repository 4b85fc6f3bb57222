using System.Text;

namespace CotGen.Machines;

/// <summary>Writes parenthesised quintuples.</summary>
internal static class ParenthesesText
{
    public static string Of(MachineNames names)
    {
        MachineDescription machine = names.Machine;
        string name = machine.Name.Trim();
        var text = new StringBuilder();
        text.Put(name.Length > 0 && name[0] != '/' && !name.Any(char.IsControl) ? $"/// {name}\n" : "");
        text.Put(names.Sample() is { } sample ? $"{{{sample}}};\n" : "");
        text.Put($"I = {{{names.States[machine.Start]}}};\n");
        text.Put($"F = {{{string.Join(", ", Enumerable.Range(0, names.States.Length).Where(state => IsFinal(names, state)).Select(state => names.States[state]))}}};\n");
        foreach (MachineTransition entry in names.Entries)
        {
            int goesOn = names.GoesOn(entry.Next);
            string move = entry.Move switch { HeadMove.Left => "L", HeadMove.Right => "R", _ => goesOn < 0 ? "N" : "H" };
            string next = names.States[goesOn < 0 ? entry.Next : goesOn];
            text.Put($"({names.States[entry.State]}, {names.Symbols[entry.Symbol]}, {names.Symbols[entry.Write]}, {move}, {next});\n");
        }

        return text.ToString();
    }

    // A state without rules must be declared, and only a final one can be.
    private static bool IsFinal(MachineNames names, int state) => names.GoesOn(state) < 0 && (names.AnswerOf(state) != MachineAnswer.Stuck || !names.HasRules(state));
}
