using System.Globalization;
using System.Text;
using CotGen.Machines;

namespace CotGen.Pictures;

/// <summary>A machine's states and steps as a graph, for Graphviz and for LaTeX. An edge is labelled <c>read / write, move</c>, a line for each step.</summary>
public static class StateDiagram
{
    /// <summary>Writes a graph in the DOT language; Graphviz places the states.</summary>
    public static void WriteDot(MachineDescription machine, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"digraph {DotText(machine.Name)} {{\n  rankdir=LR;\n  node [shape=circle, fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n  start [shape=none, label=\"\"];\n");
        foreach (int state in Shown(machine))
        {
            writer.Write($"  q{state} [label={DotText(machine.States[state])}{(machine.IsHalting(state) ? ", shape=doublecircle" : "")}];\n");
        }

        writer.Write($"  start -> q{machine.Start};\n");
        foreach (IGrouping<(int State, int Next), MachineTransition> edge in Edges(machine))
        {
            writer.Write($"  q{edge.Key.State} -> q{edge.Key.Next} [label={DotText(string.Join('\n', edge.Select(step => LabelOf(machine, step))))}];\n");
        }

        writer.Write("}\n");
    }

    /// <summary>Writes a <c>tikzpicture</c> for the libraries <c>automata</c> and <c>positioning</c>; the states stand in a circle.</summary>
    public static void WriteTikz(MachineDescription machine, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(writer);
        int[] states = [.. Shown(machine)];
        double radius = Math.Max(2.5, states.Length * 0.7);
        writer.Write("% \\usetikzlibrary{automata, positioning}\n\\begin{tikzpicture}[->, auto, initial text=]\n");
        for (int i = 0; i < states.Length; i++)
        {
            double angle = 180 - (360.0 * i / states.Length);
            string kind = (states[i] == machine.Start ? ", initial" : "") + (machine.IsHalting(states[i]) ? ", accepting" : "");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"  \\node[state{kind}] (q{states[i]}) at ({angle:0.##}:{radius:0.##}cm) {{{TexText(machine.States[states[i]])}}};\n"));
        }

        foreach (IGrouping<(int State, int Next), MachineTransition> edge in Edges(machine))
        {
            string way = edge.Key.State == edge.Key.Next ? "[loop above]" : "[bend left=15]";
            string label = string.Join(" \\\\ ", edge.Select(step => TexText(LabelOf(machine, step))));
            writer.Write($"  \\path (q{edge.Key.State}) edge {way} node[align=center, font=\\scriptsize] {{{label}}} (q{edge.Key.Next});\n");
        }

        writer.Write("\\end{tikzpicture}\n");
    }

    // What can be reached: a state that no step leads to and none leaves says nothing.
    private static IEnumerable<int> Shown(MachineDescription machine)
    {
        HashSet<int> named = [machine.Start, .. Taken(machine).SelectMany(static step => new[] { step.State, step.Next })];
        return Enumerable.Range(0, machine.States.Count).Where(named.Contains);
    }

    private static IEnumerable<MachineTransition> Taken(MachineDescription machine) => machine.Transitions.Where(step => !machine.IsHalting(step.State));

    private static IEnumerable<IGrouping<(int State, int Next), MachineTransition>> Edges(MachineDescription machine) => Taken(machine).GroupBy(static step => (step.State, step.Next));

    private static string LabelOf(MachineDescription machine, MachineTransition step) =>
        $"{machine.Symbols[step.Symbol]} / {machine.Symbols[step.Write]}, {step.Move switch { HeadMove.Left => 'L', HeadMove.Right => 'R', _ => 'S' }}";

    private static string DotText(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char letter in text)
        {
            result.Append(letter switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", _ when char.IsControl(letter) => "\uFFFD", _ => letter.ToString() });
        }

        return result.Append('"').ToString();
    }

    private static string TexText(string text)
    {
        var result = new StringBuilder();
        foreach (char letter in text)
        {
            result.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '<' => "\\textless{}",
                '>' => "\\textgreater{}",
                '|' => "\\textbar{}",
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => "\\" + letter,
                _ => letter.ToString(),
            });
        }

        return result.ToString();
    }
}
