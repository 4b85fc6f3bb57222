using CotGen.Programs;

namespace CotGen.Export;

/// <summary>Appends rows of one export to buffers. Immutable and thread-safe.</summary>
internal abstract class RowWriter
{
    /// <summary>The writer for an export.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static RowWriter Of(CotProgram program, ExportOptions options) => options.Format switch
    {
        ExportFormat.Tokens => new TokenRowWriter(),
        ExportFormat.Jsonl or ExportFormat.Chat or ExportFormat.Alpaca or ExportFormat.Qa => new JsonRowWriter(program, options),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Format, "This is no export format."),
    };

    /// <summary>Appends one row.</summary>
    public abstract void Write(RowBuffer row, long index, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain);
}
