namespace CotGen.Export;

/// <summary>What an export writes. Two exports with equal options over equal programs write equal bytes, on any machine.</summary>
public sealed record ExportOptions
{
    /// <summary>The version of what rows look like; it changes when the bytes of a row do.</summary>
    public const int FormatVersion = 1;

    /// <summary>How a row is laid out.</summary>
    public ExportFormat Format { get; init; } = ExportFormat.Jsonl;

    /// <summary>How a chain is told: <see cref="TraceStyle.Terse"/>, <see cref="TraceStyle.Standard"/> or <see cref="TraceStyle.Narrated"/>.</summary>
    public TraceStyle Rendering { get; init; } = TraceStyle.Standard;

    /// <summary>What stands around thought and answer.</summary>
    public CompletionTags Tags { get; init; } = CompletionTags.None;

    /// <summary>The order of the prompts.</summary>
    public PromptOrder Order { get; init; } = PromptOrder.Uniform;

    /// <summary>Seed of that order.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often runs of a prompt repeat at most.</summary>
    public int MaxWidth { get; init; } = PromptDomain.DefaultMaxWidth;
}
