using CotGen.Machines;

namespace Machines;

/// <summary>What became of a run.</summary>
/// <param name="Source">The machine's file, or its line.</param>
/// <param name="File">The machine.</param>
/// <param name="Answer">What the end means by the format's convention.</param>
/// <param name="Reason">Why it ended, in words.</param>
/// <param name="State">The last state.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Tape">The symbols from the first cell that is not blank to the last one.</param>
/// <param name="TapeLeft">That first cell; <see langword="null"/> on a blank tape.</param>
/// <param name="Head">The head's cell.</param>
/// <param name="PredictorMatches">True if the predictor wrote the same rows; <see langword="null"/> if they would be too many tokens.</param>
/// <param name="Verdict">Proved or Refuted; <see langword="null"/> for a machine of more states and symbols than there are tokens.</param>
/// <param name="Quantifier">What it is proved for.</param>
internal sealed record Result(
    string Source,
    MachineFile File,
    MachineAnswer Answer,
    string Reason,
    string State,
    long Steps,
    int[] Tape,
    int? TapeLeft,
    int Head,
    bool? PredictorMatches,
    string? Verdict,
    string? Quantifier)
{
    /// <summary>The file's own number of states.</summary>
    public int States => File.StateNames.Distinct().Count();

    /// <summary>Cells that are not blank.</summary>
    public int Ones => Tape.Count(symbol => symbol != File.Machine.Blank);

    /// <summary>The tape as a text; a blank between symbols is an underscore.</summary>
    public string TapeText => string.Concat(Tape.Select(symbol => symbol == File.Machine.Blank ? "_" : File.Machine.Symbols[symbol]));

    /// <summary>halt, accept, reject, stuck, exit-left, exit-right or limit.</summary>
    public string Outcome => Answer switch
    {
        MachineAnswer.Halt => "halt",
        MachineAnswer.Accept => "accept",
        MachineAnswer.Reject => "reject",
        MachineAnswer.Stuck => "stuck",
        MachineAnswer.ExitLeft => "exit-left",
        MachineAnswer.ExitRight => "exit-right",
        _ => "limit",
    };

    /// <summary>The format's name.</summary>
    public string Format => File.Format switch
    {
        MachineFormat.BusyBeaver => "busy-beaver",
        MachineFormat.TuringMachineIo => "turingmachine-io",
        MachineFormat.Morphett => "morphett",
        MachineFormat.Jflap => "jflap",
        MachineFormat.ArrowQuintuples => "arrow-quintuples",
        MachineFormat.ParenthesisedQuintuples => "paren-quintuples",
        _ => "sipser-pipe",
    };
}
