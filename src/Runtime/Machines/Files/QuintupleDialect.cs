namespace CotGen.Machines;

/// <summary>What differs between formats whose lines are <c>state symbol write move next</c>.</summary>
internal sealed record QuintupleDialect(MachineFormat Format, char Comment, string Left, string Right, string Start, string Halt, string MoveNames)
{
    /// <summary>Matches anything, and keeps what is there; as a move the head stays.</summary>
    public const string Wildcard = "*";

    /// <summary>The blank.</summary>
    public const string Blank = "_";

    /// <summary>What stands before the sample input in one of Morphett's comments.</summary>
    public const string SampleMark = "$INITIAL_TAPE:";

    /// <summary>What encloses the sample input in a comment of arrow quintuples.</summary>
    public const char SampleQuote = '$';

    public static QuintupleDialect Morphett { get; } = new(MachineFormat.Morphett, ';', "l", "r", "0", "halt", "l, r or *");

    public static QuintupleDialect Arrows { get; } = new(MachineFormat.ArrowQuintuples, '#', "<", ">", "q0", "stop", "<, > or *");

    /// <summary>True for the name of a halting state.</summary>
    public bool Halts(string state) => state.StartsWith(Halt, Format == MachineFormat.Morphett ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>What an end in a state means.</summary>
    public MachineAnswer Answer(string state) => Halts(state) ? AnswerWords.Of(state) : MachineAnswer.Stuck;

    /// <summary>The convention.</summary>
    public MachineConvention Convention => new(Blank, TapeKind.TwoWay, Halts, Answer);
}
