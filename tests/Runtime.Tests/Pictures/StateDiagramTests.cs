using CotGen.Machines;
using CotGen.Pictures;
using CotGen.Runtime.Tests.Machines;

namespace CotGen.Runtime.Tests.Pictures;

public sealed class StateDiagramTests
{
    [Fact]
    public void Dot_has_a_node_for_each_state_and_an_edge_for_each_pair()
    {
        using var text = new StringWriter();
        StateDiagram.WriteDot(SampleMachines.Increment(), text);
        Assert.Equal(
            """
            digraph "increment" {
              rankdir=LR;
              node [shape=circle, fontname="Helvetica"];
              edge [fontname="Helvetica", fontsize=10];
              start [shape=none, label=""];
              q0 [label="scan"];
              q1 [label="carry"];
              q2 [label="done", shape=doublecircle];
              start -> q0;
              q0 -> q0 [label="0 / 0, R\n1 / 1, R"];
              q0 -> q1 [label="_ / _, L"];
              q1 -> q2 [label="0 / 1, S\n_ / 1, S"];
              q1 -> q1 [label="1 / 0, L"];
            }

            """,
            text.ToString());
    }

    [Fact]
    public void Tikz_has_a_node_for_each_state_and_an_edge_for_each_pair()
    {
        using var text = new StringWriter();
        StateDiagram.WriteTikz(SampleMachines.Increment(), text);
        Assert.Equal(
            """
            % \usetikzlibrary{automata, positioning}
            \begin{tikzpicture}[->, auto, initial text=]
              \node[state, initial] (q0) at (180:2.5cm) {scan};
              \node[state] (q1) at (60:2.5cm) {carry};
              \node[state, accepting] (q2) at (-60:2.5cm) {done};
              \path (q0) edge [loop above] node[align=center, font=\scriptsize] {0 / 0, R \\ 1 / 1, R} (q0);
              \path (q0) edge [bend left=15] node[align=center, font=\scriptsize] {\_ / \_, L} (q1);
              \path (q1) edge [bend left=15] node[align=center, font=\scriptsize] {0 / 1, S \\ \_ / 1, S} (q2);
              \path (q1) edge [loop above] node[align=center, font=\scriptsize] {1 / 0, L} (q1);
            \end{tikzpicture}

            """,
            text.ToString());
    }

    [Fact]
    public void Names_are_text_and_nothing_else()
    {
        var machine = new MachineDescription("\"\\", ["a\"b", "\\{%_^~#&$|<>}"], ["\n"], [new(0, 0, 1, 0, HeadMove.Stay)], 0, [1], 0, TapeKind.TwoWay);
        using var dot = new StringWriter();
        StateDiagram.WriteDot(machine, dot);
        Assert.Contains("digraph \"\\\"\\\\\" {", dot.ToString(), StringComparison.Ordinal);
        Assert.Contains("[label=\"a\\\"b\"]", dot.ToString(), StringComparison.Ordinal);
        using var tikz = new StringWriter();
        StateDiagram.WriteTikz(machine, tikz);
        Assert.Contains("{\\textbackslash{}\\{\\%\\_\\textasciicircum{}\\textasciitilde{}\\#\\&\\$\\textbar{}\\textless{}\\textgreater{}\\}}", tikz.ToString(), StringComparison.Ordinal);
    }
}
