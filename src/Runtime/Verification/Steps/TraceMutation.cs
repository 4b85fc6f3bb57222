namespace CotGen;

/// <summary>In what way a trace is made wrong.</summary>
public enum TraceMutation
{
    /// <summary>One token is replaced by another class of its slot; all others stay.</summary>
    WrongToken,

    /// <summary>One token that later ones read is replaced, a carry where there is one, and what comes after it follows from the wrong value.</summary>
    WrongCarry,

    /// <summary>One token is left out.</summary>
    SkippedStep,
}
