using System.Globalization;
using Gallery.Entries;

namespace CotGen.Gallery.Tests;

/// <summary>The committed lengths of the chains: a program that becomes longer is noticed, and the table changed on purpose or not at all.</summary>
internal static class TokenTable
{
    /// <summary>Tokens by program.</summary>
    public static IReadOnlyDictionary<string, int> Committed { get; } = Read();

    /// <summary>A program's line as it would be now.</summary>
    public static string Line(Entry entry) => $"{entry.Name}\t{entry.Tokens.ToString(CultureInfo.InvariantCulture)}";

    private static Dictionary<string, int> Read()
    {
        using Stream table = typeof(TokenTable).Assembly.GetManifestResourceStream("tokens.tsv")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t'))
            .ToDictionary(static cells => cells[0], static cells => int.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
