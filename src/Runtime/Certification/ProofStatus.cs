namespace CotGen.Certification;

/// <summary>What is known about a rule, or about all rules of a program.</summary>
public enum ProofStatus
{
    /// <summary>The rule computes its meaning on all reachable source tuples, ahead of every other class by at least 1.</summary>
    Proved,

    /// <summary>A source tuple that occurs shows that it does not.</summary>
    Refuted,

    /// <summary>Neither was shown within the budget.</summary>
    Open,
}

/// <summary>How a slot was judged.</summary>
public enum ProofMethod
{
    /// <summary>The weights are those of a closed form, so its theorem holds for them.</summary>
    ClosedForm,

    /// <summary>Source tuples were tried one by one.</summary>
    Enumeration,

    /// <summary>The token depends on a sum over sources, and the least lead for every value of that sum was computed.</summary>
    DynamicProgram,
}
