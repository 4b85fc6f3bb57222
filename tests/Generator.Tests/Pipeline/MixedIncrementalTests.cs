extern alias generator;

using CotGen.Generator.Tests.Frontend;
using generator::CotGen.Generator;
using generator::CotGen.Generator.Frontend;
using generator::CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>What runs again after an edit where a function, a machine, and two refused targets stand in one file.</summary>
public sealed class MixedIncrementalTests
{
    private const string None = "same same same same";

    private readonly TrackedRun _run = TrackedRun.Mixed();

    [Theory]
    [InlineData(0, "public static int Unrelated", "/* a comment */ public static int Unrelated")]
    [InlineData(0, "public static partial class", "/* a comment */ public static partial class")]
    [InlineData(1, "public static class", "// a comment\npublic static class")]
    [InlineData(0, "x + 1", "x + 2")]
    [InlineData(1, "x * 2", "{")]
    [InlineData(1, "Twice(int x)", "Twice(int x, int y = 0)")]
    [InlineData(0, "public static int Unrelated", "private enum Mood { Good, Bad } public static int Unrelated")]
    public void Unrelated_edit_compiles_and_emits_nothing(int file, string old, string text)
    {
        _run.Edit(file, old, text);

        Assert.Equal([None, None, None, None], [Models, Compiled, Main, Places]);
    }

    [Fact]
    public void Line_above_moves_places_alone()
    {
        _run.Edit(0, "namespace Edited;", "\nnamespace Edited;");

        Assert.Equal([None, None, None], [Models, Compiled, Main]);
        // Without a model there is nothing to place.
        Assert.Equal("Modified Modified same Modified", Places);
    }

    [Theory]
    [InlineData("a * b", "a + b", "Modified same same same")]
    [InlineData("(Phase.Seek, Cell.One, Move.Right)", "(Phase.Seek, Cell.One, Move.Left)", "same Modified same same")]
    [InlineData("a * 2.5", "a * 3.5 + 0", "same same Modified same")]
    [InlineData("12 / a", "13 % a", "same same same Modified")]
    public void Body_edit_runs_its_own_target_alone(string old, string text, string expected)
    {
        _run.Edit(0, old, text);

        Assert.Equal(expected, Models);
    }

    [Theory]
    [InlineData("(int)(a * 2.5)", "(int)(a * \"2\".Length)", "same same Modified same")] // another finding
    [InlineData("(int)(a * 2.5)", "(int)(a * 2)", "same same Modified same")] // gone
    [InlineData("a * b", "a / b", "Modified same same same")] // appears
    [InlineData("(Phase.Seek, Cell.One, Move.Right)", "((Phase)9, Cell.One, Move.Right)", "same Modified same same")] // appears
    [InlineData("12 / a", "12 / (a - 3)", "same same same Modified")] // another input
    [InlineData("12 / a", "12 / (a + 1)", "same same same Modified")] // gone
    public void Finding_that_comes_or_goes_runs_its_own_target_alone(string old, string text, string expected)
    {
        _run.Edit(0, old, text);

        Assert.Equal([expected, expected, expected], [Models, Compiled, Main]);
    }

    [Fact]
    public void Finding_that_moves_within_a_refused_target_emits_nothing()
    {
        _run.Edit(0, "(int)(a * 2.5)", "(int)(1 + a * 2.5)");

        Assert.Equal(["same same Modified same", None], [Models, Compiled]);
        Assert.Equal(None, Main);
    }

    [Fact]
    public void Option_that_no_meaning_depends_on_compiles_nothing()
    {
        _run.Change(static options => options.WithOptimizationLevel(OptimizationLevel.Release));

        Assert.Equal([None, None, None, None], [Models, Compiled, Main, Places]);
    }

    [Fact]
    public void Overflow_option_compiles_what_computes()
    {
        _run.Change(static options => options.WithOverflowChecks(true));

        Assert.StartsWith("Modified same same", Models, StringComparison.Ordinal);
    }

    [Fact]
    public void Binding_again_gives_equal_values()
    {
        CSharpCompilation first = TestCompilation.Of(TestCompilation.Parse(PipelineSources.Mixed)), second = TestCompilation.Of(TestCompilation.Parse(PipelineSources.Mixed));
        foreach ((MethodDeclarationSyntax one, MethodDeclarationSyntax other) in TestCompilation.Targets(first).Zip(TestCompilation.Targets(second)))
        {
            FrontendOutcome before = TestCompilation.Bind(one, first), after = TestCompilation.Bind(other, second);
            Assert.NotSame(before, after);
            Assert.Equal(before, after);
            Assert.Equal(before.GetHashCode(), after.GetHashCode());
            Assert.Equal(
                TargetCompiler.Compile(before.Result, TargetOptions.None, TestContext.Current.CancellationToken),
                TargetCompiler.Compile(after.Result, TargetOptions.None, TestContext.Current.CancellationToken));
        }
    }

    private string Models => Text(_run.Reasons(TrackingNames.Model));

    private string Compiled => Text(_run.Reasons(TrackingNames.Compiled));

    private string Main => Text(_run.OutputReasons(OutputKind.Main));

    private string Places => Text(_run.OutputReasons(OutputKind.Source));

    private static string Text(IEnumerable<string> reasons) => string.Join(" ", reasons);
}
