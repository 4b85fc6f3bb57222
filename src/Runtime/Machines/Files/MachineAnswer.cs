namespace CotGen.Machines;

/// <summary>What the end of a run means by the convention of the machine's format.</summary>
public enum MachineAnswer
{
    /// <summary>It halted; the format, or this machine, knows no yes and no.</summary>
    Halt,

    /// <summary>It halted and accepts its input.</summary>
    Accept,

    /// <summary>It halted and rejects its input.</summary>
    Reject,

    /// <summary>No rule fits, and the format does not call that halting.</summary>
    Stuck,

    /// <summary>The head left a tape of fixed width on the left.</summary>
    ExitLeft,

    /// <summary>The head left a tape of fixed width on the right.</summary>
    ExitRight,

    /// <summary>It did not end within the steps that it was given.</summary>
    Limit,
}
