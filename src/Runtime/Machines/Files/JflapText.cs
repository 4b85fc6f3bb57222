using System.Text;
using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Writes JFLAP's XML.</summary>
internal static class JflapText
{
    public static string Of(MachineNames names)
    {
        var text = new StringBuilder();
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<structure>\n  <type>turing</type>\n  <automaton>\n");
        for (int state = 0; state < names.States.Length; state++)
        {
            // In rows of eight, so that JFLAP shows them apart.
            string id = Integers.Text(state), x = Integers.Text(100 + (state % 8 * 120)), y = Integers.Text(100 + (state / 8 * 120));
            string marks = (state == names.Machine.Start ? "<initial/>" : "") + (names.AnswerOf(state) == MachineAnswer.Accept ? "<final/>" : "");
            text.Put($"    <block id=\"{id}\" name=\"{Escaped(names.States[state])}\"><tag>Machine{id}</tag><x>{x}</x><y>{y}</y>{marks}</block>\n");
        }

        foreach (MachineTransition entry in names.Entries)
        {
            string move = entry.Move switch { HeadMove.Left => "L", HeadMove.Right => "R", _ => "S" };
            text.Put($"    <transition><from>{Integers.Text(entry.State)}</from><to>{Integers.Text(entry.Next)}</to>{Symbol(names, "read", entry.Symbol)}{Symbol(names, "write", entry.Write)}<move>{move}</move></transition>\n");
        }

        return text.Append("  </automaton>\n</structure>\n").ToString();
    }

    private static string Symbol(MachineNames names, string element, int symbol) =>
        symbol == names.Machine.Blank ? $"<{element}/>" : $"<{element}>{Escaped(names.Symbols[symbol])}</{element}>";

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
