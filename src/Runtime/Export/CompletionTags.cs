namespace CotGen.Export;

/// <summary>What stands around thought and answer in the text of a completion.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="BeforeThought">Text before the thought.</param>
/// <param name="AfterThought">Text behind the thought.</param>
/// <param name="BeforeAnswer">Text before the answer.</param>
/// <param name="AfterAnswer">Text behind the answer.</param>
public sealed record CompletionTags(string Name, string BeforeThought, string AfterThought, string BeforeAnswer, string AfterAnswer)
{
    /// <summary>The thought alone, END included; the answer is where the chain has it.</summary>
    public static CompletionTags None { get; } = new("none", "", "", "", "") { HasAnswer = false };

    /// <summary><c>&lt;think&gt;...&lt;/think&gt;</c> around the thought, and the answer behind it.</summary>
    public static CompletionTags Think { get; } = new("think", "<think>\n", "\n</think>\n", "", "");

    /// <summary><c>&lt;think&gt;...&lt;/think&gt;</c> and <c>&lt;answer&gt;...&lt;/answer&gt;</c>.</summary>
    public static CompletionTags ThinkAnswer { get; } = new("think-answer", "<think>\n", "\n</think>\n", "<answer>", "</answer>");

    /// <summary>The thought, and the answer behind four number signs on a line of its own, as GSM8K has it.</summary>
    public static CompletionTags Hashes { get; } = new("hashes", "", "\n", "#### ", "");

    /// <summary>All presets.</summary>
    public static IReadOnlyList<CompletionTags> All { get; } = [None, Think, ThinkAnswer, Hashes];

    /// <summary>False if there is no answer behind the thought; then the thought ends with END.</summary>
    public bool HasAnswer { get; init; } = true;
}
