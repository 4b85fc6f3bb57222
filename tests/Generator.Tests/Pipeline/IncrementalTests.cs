extern alias generator;

using generator::CotGen.Generator;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>What runs again after an edit, node by node.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] BothSame = ["same", "same"];

    private readonly TrackedRun _run = TrackedRun.Functions();

    [Theory]
    [InlineData(1, "x * 2", "x * 3")]
    [InlineData(1, "public static class", "// a comment\npublic static class")]
    [InlineData(1, "Twice(int x)", "Twice(int x, int y = 0)")]
    [InlineData(0, "x + 1", "x + 2")]
    [InlineData(0, "private static int Helper", "/* a comment */ private static int Helper")]
    public void Unrelated_edit_compiles_and_emits_nothing(int file, string old, string text)
    {
        _run.Edit(file, old, text);

        Assert.Equal(BothSame, _run.Reasons(TrackingNames.Model));
        Assert.Equal(BothSame, _run.Reasons(TrackingNames.Compiled));
        Assert.Equal(["same"], _run.Reasons(TrackingNames.Ambiguous));
        Assert.All(Enum.GetValues<OutputKind>(), kind => Assert.Equal(BothSame, _run.OutputReasons(kind)));
    }

    [Fact]
    public void Line_above_runs_the_places_alone()
    {
        _run.Edit(0, "using CotGen;", "using CotGen;\n");

        Assert.Equal(BothSame, _run.Reasons(TrackingNames.Model));
        Assert.Equal(BothSame, _run.Reasons(TrackingNames.Compiled));
        Assert.Equal(BothSame, _run.OutputReasons(OutputKind.Main));
        Assert.Equal(BothSame, _run.OutputReasons(OutputKind.Weights));
        Assert.Equal(["Modified", "Modified"], _run.OutputReasons(OutputKind.Source));
    }

    [Fact]
    public void Line_between_moves_the_second_target_alone()
    {
        _run.Edit(0, "public static int Unrelated", "\npublic static int Unrelated");

        Assert.Equal(BothSame, _run.Reasons(TrackingNames.Compiled));
        Assert.Equal(["same", "Modified"], _run.OutputReasons(OutputKind.Source));
    }

    [Theory]
    [InlineData("a * b", "a + b", "Modified", "same")]
    [InlineData("a % 3", "a % 4", "same", "Modified")]
    [InlineData("x / 2", "x / 3", "same", "Modified")]
    public void Body_edit_runs_its_own_target_alone(string old, string text, string first, string second)
    {
        _run.Edit(0, old, text);

        Assert.Equal([first, second], _run.Reasons(TrackingNames.Model));
        Assert.Equal([first, second], _run.Reasons(TrackingNames.Compiled));
        Assert.Equal([first, second], _run.OutputReasons(OutputKind.Main));
        Assert.Equal(BothSame, _run.OutputReasons(OutputKind.Source));
    }

    [Fact]
    public void Removed_target_leaves_no_file_behind()
    {
        _run.Edit(0, "[CotTarget]\n    public static int First", "public static int First");

        Assert.NotEmpty(_run.Project.Result.GeneratedSources);
        Assert.All(_run.Project.Result.GeneratedSources, static file => Assert.StartsWith("Edited.Holder.SecondCot.", file.HintName, StringComparison.Ordinal));
    }
}
