using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Law;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>The same text in every run.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Files = [PipelineSources.Targets, PipelineSources.Other, CollectionPrograms.Source];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Expected = new(static () => Generate(Files));

    [Fact]
    public void Another_run_yields_the_same_bytes() => Assert.Equal(Expected.Value, Generate(Files));

    [Fact]
    public void Lines_end_in_line_feeds_alone() => Assert.All(Expected.Value.Values, static text => Assert.DoesNotContain('\r', text));

    private static Dictionary<string, string> Generate(IEnumerable<string> files) =>
        GeneratedProject.Of(files).Result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString(), StringComparer.Ordinal);
}
