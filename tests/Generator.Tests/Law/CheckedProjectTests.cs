using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law;

/// <summary>A project that checks for overflow by default: what the compiler decided for each operator is what counts.</summary>
public sealed class CheckedProjectTests
{
    private const string Source = """
        using CotGen;

        namespace Checked;

        public static partial class Holder
        {
            [CotTarget] public static byte Cast([Domain(250, 255)] byte a, [Domain(0, 9)] byte b) => (byte)(a + b);

            [CotTarget] public static byte Compound([Domain(250, 255)] byte a) { a += 9; return a; }

            [CotTarget] public static int Add([Domain(2_147_483_640, 2_147_483_647)] int a, [Domain(0, 9)] int b) => a + b;

            [CotTarget] public static byte Unchecked([Domain(250, 255)] byte a, [Domain(0, 9)] byte b) { unchecked { a += b; } return unchecked((byte)(a * 3)); }

            [CotTarget] public static byte Guarded([Domain(250, 255)] byte a, [Domain(0, 9)] byte b) => a + b > 255 ? byte.MaxValue : (byte)(a + b);

            [CotTarget] public static ulong Great([Domain(0, 5)] ulong a, [Domain(0, 5)] ulong b) => unchecked((a - 3) * (b - 2));

            [CotTarget] public static int Shift([Domain(2_147_483_640, 2_147_483_647)] int a) => a << 3;
        }
        """;

    private static readonly Lazy<GeneratedProject> Project = new(static () =>
        GeneratedProject.Of(GeneratedProject.NewDriver(), GeneratedProject.Compile(Source).WithOptions(TestCompilation.Options.WithOverflowChecks(true))));

    [Fact]
    public async Task An_overflow_that_the_project_checks_is_found()
    {
        Diagnostic[] problems = [.. await Project.Value.Problems()];
        Assert.Equal(["COT0201", "COT0201", "COT0201"], problems.Select(static problem => problem.Id));
        Assert.Equal(["a + b", "a += 9", "a + b"], problems.Select(static problem => problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan)));
    }

    [Theory]
    [InlineData("Unchecked")]
    [InlineData("Guarded")]
    [InlineData("Shift")]
    [InlineData("Great")]
    public void What_is_unchecked_or_guarded_keeps_the_law(string target)
    {
        using LoadedProject loaded = Project.Value.Load();
        Assert.Null(Harness.Law.Broken(loaded.Targets[target]));
    }
}
