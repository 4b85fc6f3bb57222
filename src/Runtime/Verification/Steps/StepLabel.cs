namespace CotGen;

/// <summary>What is to be said of one step of a completion.</summary>
public enum StepLabel
{
    /// <summary>The token that the right chain has here.</summary>
    Right,

    /// <summary>Neither right nor a consequence of what was written before: an error made here.</summary>
    Wrong,

    /// <summary>
    /// Not what the right chain has, but what the slot means for the tokens that the completion itself holds: a consequence of an
    /// earlier error.
    /// </summary>
    Follows,

    /// <summary>All that comes behind the end of the chain, as one step.</summary>
    Extra,
}
