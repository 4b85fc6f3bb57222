namespace CotGen.Machines;

/// <summary>How a Turing machine is written down. A file's format is told by its content.</summary>
public enum MachineFormat
{
    /// <summary>One line, a row for each state A, B, ... with three characters for each symbol 0, 1, ...: <c>1RB1LB_1LA1RZ</c>; <c>---</c> is undefined, a letter beyond the rows halts. An undefined entry halts, too.</summary>
    BusyBeaver,

    /// <summary>The YAML of turingmachine.io, as the site exports it or only its source code. A missing rule halts; where a state is named <c>accept</c>, all other ends reject.</summary>
    TuringMachineIo,

    /// <summary>Morphett's lines <c>state symbol write move next</c> with wildcards <c>*</c> and comments <c>;</c>. States that start with <c>halt</c> halt; a missing rule is stuck.</summary>
    Morphett,

    /// <summary>JFLAP's XML of one tape. The machine runs until no rule fits, and accepts if its state is a final one then; without final states it only halts.</summary>
    Jflap,

    /// <summary>Morphett's lines with the moves <c>&lt;</c> and <c>&gt;</c>, comments <c>#</c>, start state <c>q0</c>, halting states that start with <c>stop</c>.</summary>
    ArrowQuintuples,

    /// <summary>Statements: a tape <c>{11};</c>, <c>I = {q0};</c>, <c>F = {q1};</c>, rules <c>(q0, 1, 0, R, q1);</c>. A rule with the move <c>H</c> writes and halts; without a rule, a final state halts and another is stuck.</summary>
    ParenthesisedQuintuples,

    /// <summary>Seven lines of names (machine, input symbols, further symbols, states, start, accept, reject), then rules <c>state,read|next,write,move</c>. The tape ends on the left; a missing rule rejects.</summary>
    Sipser,
}
