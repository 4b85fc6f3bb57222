namespace CotGen.Machines;

/// <summary>How a run ended.</summary>
public enum MachineOutcome
{
    /// <summary>In a halting state.</summary>
    Halted,

    /// <summary>The table has no entry for the state and the symbol under the head.</summary>
    Stuck,

    /// <summary>The head left a tape of fixed width on the left.</summary>
    ExitLeft,

    /// <summary>The head left a tape of fixed width on the right.</summary>
    ExitRight,

    /// <summary>It did not end within the steps that it was given.</summary>
    Limit,
}
