namespace CotGen.Reports;

/// <summary>Rows of reports, as Markdown and as comma-separated values (RFC 4180).</summary>
internal static class Columns
{
    /// <summary>A row of a Markdown table.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(static text => text.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";

    /// <summary>The names of the columns, and the line below them.</summary>
    public static string Head(params IReadOnlyList<string> names) => Row(names) + $"|{string.Concat(Enumerable.Repeat("---|", names.Count))}\n";

    /// <summary>A row of values.</summary>
    public static string Values(params IEnumerable<string> fields) => string.Join(",", fields.Select(Field)) + "\r\n";

    private static string Field(string text) => text.IndexOfAny([',', '"', '\n', '\r']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
