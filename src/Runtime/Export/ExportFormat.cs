namespace CotGen.Export;

/// <summary>How a row of an export is laid out.</summary>
public enum ExportFormat
{
    /// <summary>Token numbers alone: prompt and chain, END included, as unsigned 16-bit little-endian integers, row after row with nothing between them.</summary>
    Tokens,

    /// <summary>A line of JSON: <c>prompt</c>, <c>completion</c>, <c>metadata</c>.</summary>
    Jsonl,

    /// <summary>A line of JSON: <c>messages</c> of a user and an assistant, <c>metadata</c>.</summary>
    Chat,

    /// <summary>A line of JSON: <c>instruction</c>, <c>input</c>, <c>output</c>, <c>metadata</c>.</summary>
    Alpaca,

    /// <summary>A line of JSON: <c>question</c>, <c>answer</c> (the final values alone), <c>metadata</c> with the thought.</summary>
    Qa,
}
