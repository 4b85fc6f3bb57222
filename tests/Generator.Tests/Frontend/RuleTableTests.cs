extern alias generator;

using System.Globalization;
using System.Runtime.CompilerServices;
using generator::CotGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>The table of rules is the truth; the release notes and the help pages say the same.</summary>
public sealed class RuleTableTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(static rule => rule.Id)];

    private static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFile(), "..", "..", "..", ".."));

    [Fact]
    public void Ids_are_unique_and_ascend()
    {
        string[] ids = [.. Rules.All.Select(static rule => rule.Id)];
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Equal(
            typeof(Rules).GetFields().Count(static field => field.FieldType == typeof(DiagnosticDescriptor)),
            ids.Length);
        Assert.All(Rules.All, static rule => Assert.Same(rule, Rules.Find(rule.Id)));
        Assert.Null(Rules.Find("COT9999"));
    }

    [Fact]
    public void Release_notes_list_every_rule() => Assert.Equal(
        Rules.All.Select(static rule => $"{rule.Id} | {rule.Category} | {Severity(rule)} | {Text(rule.Title)}"),
        Lines("src", "Generator", "AnalyzerReleases.Unshipped.md").Where(static line => line.StartsWith("COT", StringComparison.Ordinal)));

    [Fact]
    public void Index_lists_every_rule() => Assert.Equal(
        Rules.All.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {Severity(rule)} | {Text(rule.Title)} |"),
        Lines("docs", "rules", "README.md").Where(static line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_a_page(string id)
    {
        DiagnosticDescriptor rule = Rules.Find(id)!;
        Assert.EndsWith($"docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        string[] lines = Lines("docs", "rules", id + ".md");
        Assert.Equal($"# {id}: {Text(rule.Title)}", lines[0]);
        Assert.Contains($"| Message | {Text(rule.MessageFormat)} |", lines);
        Assert.Contains("## Why", lines);
        Assert.Contains("## Bad", lines);
        Assert.Contains("## Good", lines);
    }

    [Fact]
    public void No_page_is_left_over() => Assert.Equal(
        Rules.All.Select(static rule => rule.Id + ".md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Root, "docs", "rules")).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    private static string[] Lines(params string[] path) => File.ReadAllLines(Path.Combine([Root, .. path]));

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
