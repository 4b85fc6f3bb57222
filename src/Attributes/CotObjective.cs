namespace CotGen;

/// <summary>
/// What the compiler makes small when it chooses the intermediate tokens of a chain of thought.
/// No objective changes what the method computes.
/// </summary>
public enum CotObjective
{
    /// <summary>Few tokens per chain (length complexity). The shortest chain found: the minimum itself is NP-hard to find.</summary>
    Shortest,

    /// <summary>Few weights in the predictor, summed over all slots.</summary>
    Smallest,

    /// <summary>
    /// Few distinct source tuples per slot (at most <see cref="CotTargetAttribute.MaxRows"/>), so that every rule is learned from few traces
    /// (sample complexity). Chains become longer.
    /// </summary>
    Learnable,

    /// <summary>
    /// Every token is predicted from tokens of the chain at most <see cref="CotTargetAttribute.Window"/> positions back. Tokens of the prompt stay in reach.
    /// </summary>
    Window,
}
