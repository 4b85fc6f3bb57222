namespace CotGen.Programs;

/// <summary>One token of the chain: its name, its classes, what it means, and where in the user's source it comes from.</summary>
/// <param name="Name">Made from the user's own expression, such as <c>a[1]*b[0]</c>; names may repeat.</param>
/// <param name="Classes">The tokens that may stand here.</param>
/// <param name="Meaning">The token as a function of earlier tokens.</param>
/// <param name="Origin">The expression that made it.</param>
public sealed record Slot(string Name, ClassSet Classes, Meaning Meaning, SlotOrigin Origin)
{
    /// <summary>True if the slot stands W times in a row, W given by the prompt: one meaning and one rule for all of them.</summary>
    public bool IsRun { get; init; }

    /// <summary>How a narrated trace tells the token; empty for a slot that has no text of its own.</summary>
    public EquatableArray<SentencePart> Sentence { get; init; } = [];
}

/// <summary>A place in the user's source, relative to the method that holds it, so that moving the method changes nothing.</summary>
/// <param name="Function">Number of the method: 0 is the target, the others are what it calls; -1 where there is no source.</param>
/// <param name="Start">Characters from the method's first token.</param>
/// <param name="Length">Characters.</param>
/// <param name="Line">Lines below the method's first line.</param>
public readonly record struct SlotOrigin(int Function, int Start, int Length, int Line)
{
    /// <summary>What the compiler itself added.</summary>
    public static SlotOrigin None => new(-1, 0, 0, 0);
}

/// <summary>One token of the prompt.</summary>
/// <param name="Name">The parameter, with the user's index for a span; empty for a separator.</param>
/// <param name="Classes">The tokens that may stand here.</param>
public sealed record PromptToken(string Name, ClassSet Classes)
{
    /// <summary>True if the token stands W times in a row, W of the user's choice, at least 1.</summary>
    public bool IsRun { get; init; }
}

/// <summary>One value of the answer: the chain token that holds it.</summary>
/// <param name="Name">The output as the user names it: <c>return</c>, <c>product[3]</c>.</param>
/// <param name="Slot">Number of the slot in the chain.</param>
public sealed record ProgramOutput(string Name, int Slot)
{
    /// <summary>How the value is read from the token: one part of a joint token; <see langword="null"/> where the token is the value.</summary>
    public TokenView? View { get; init; }

    /// <summary>True for a value that every block gives which reads an element of the prompt's runs: all of them belong to the answer, in order.</summary>
    public bool IsRepeated { get; init; }
}
