using System.Globalization;
using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Law;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>The same text whatever the run, the order of files, or the culture.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Files = [PipelineSources.Targets, PipelineSources.Other, CollectionPrograms.Source];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Expected = new(static () => Generate(Files));

    [Fact]
    public void Another_run_yields_the_same_bytes() => Assert.Equal(Expected.Value, Generate(Files));

    [Fact]
    public void Another_order_of_files_yields_the_same_bytes() => Assert.Equal(WithoutPaths(Expected.Value), WithoutPaths(Generate(Files.Reverse())));

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Another_culture_yields_the_same_bytes(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            Assert.Equal(Expected.Value, Generate(Files));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lines_end_in_line_feeds_alone() => Assert.All(Expected.Value.Values, static text => Assert.DoesNotContain('\r', text));

    private static Dictionary<string, string> Generate(IEnumerable<string> files) =>
        GeneratedProject.Of(files).Result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString(), StringComparer.Ordinal);

    // The files of the project are named by their order here.
    private static IEnumerable<KeyValuePair<string, string>> WithoutPaths(IReadOnlyDictionary<string, string> files) => files
        .Where(static file => !file.Key.EndsWith(".Source.g.cs", StringComparison.Ordinal))
        .OrderBy(static file => file.Key, StringComparer.Ordinal);
}
