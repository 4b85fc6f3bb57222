namespace CotGen.Lowering.Objectives;

/// <summary>What a cover makes small; the numbers are those of the attribute.</summary>
internal enum Objective
{
    /// <summary>The tokens of a chain.</summary>
    Shortest,

    /// <summary>The weights of all rules together.</summary>
    Smallest,

    /// <summary>The source tuples of a slot.</summary>
    Learnable,

    /// <summary>The distance to what a rule reads.</summary>
    Window,
}
