using CotGen.Machines;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>One small machine written in every format, each by hand: it turns 1s into 0s up to the first blank.</summary>
internal static class Written
{
    public const string BusyBeaver = "1RB1LB_1LA1RZ\n";

    public const string TuringMachineIo = """
        # Flips.
        input: '101'
        blank: ' '
        start state: scan
        table:
          scan:
            0: R
            1: {write: 0, R}
            ' ': {L: done}
          done:
        """;

    public const string Morphett = """
        ; Flips. $INITIAL_TAPE: 101
        0 _ _ l halt ; the end
        0 1 0 r 0
        0 * * r *
        """;

    public const string Jflap = """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?><!--Created with JFLAP 6.4.--><structure>
          <type>turing</type>
          <automaton>
            <block id="0" name="scan"><tag>Machine0</tag><x>1.0</x><y>2.0</y><initial/></block>
            <block id="1" name="done"><tag>Machine1</tag><x>1.0</x><y>2.0</y><final/></block>
            <transition><from>0</from><to>0</to><read>0</read><write>0</write><move>R</move></transition>
            <transition>
              <from>0</from>
              <to>0</to>
              <read>1</read>
              <write>0</write>
              <move>R</move>
            </transition>
            <transition><from>0</from><to>1</to><read/><write/><move>L</move></transition>
            <Machine0/>
            <Machine1/>
          </automaton>
        </structure>
        """;

    public const string Arrows = """
        # Flips.
        ### Initial Input: $101$
        q0 _ _ < stop # the end
        q0 1 0 > q0
        q0 * * > q0
        """;

    public const string Parentheses = """
        /// Flips
        {101}; // the tape
        I = {scan};
        F = {done};
        (scan, 1, 0, R, more);
        (more, 1, 0, R, more);
        (more, 0, 0, H, done);
        """;

    public const string Sipser = """
        Flips
        0,1
        x,_
        scan,yes,no
        scan
        yes
        no
        scan,0|scan,0,R
        scan,1|scan,0,R
        scan,_|yes,_,L
        """;

    public static IEnumerable<(MachineFormat Format, string Text)> All =>
    [
        (MachineFormat.BusyBeaver, BusyBeaver),
        (MachineFormat.TuringMachineIo, TuringMachineIo),
        (MachineFormat.Morphett, Morphett),
        (MachineFormat.Jflap, Jflap),
        (MachineFormat.ArrowQuintuples, Arrows),
        (MachineFormat.ParenthesisedQuintuples, Parentheses),
        (MachineFormat.Sipser, Sipser),
    ];
}
