namespace CotGen;

/// <summary>Where the outputs of a method stand in its chain of thought.</summary>
public enum CotAnswer
{
    /// <summary>Each output stands where it is computed. No extra token.</summary>
    Inline,

    /// <summary>The outputs are copied behind the chain, in the order of the signature: one extra token per output element.</summary>
    Appended,
}
