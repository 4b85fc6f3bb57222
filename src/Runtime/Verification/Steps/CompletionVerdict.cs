namespace CotGen;

/// <summary>What a <see cref="StepReport"/> says of a completion as a whole.</summary>
public enum CompletionVerdict
{
    /// <summary>The whole right chain, and nothing behind it.</summary>
    Correct,

    /// <summary>A beginning of the right chain; the last step may be unfinished.</summary>
    Incomplete,

    /// <summary>Some step is wrong.</summary>
    Wrong,

    /// <summary>There is nothing to compare with: the prompt is not well formed, or has no chain.</summary>
    BadPrompt,
}
