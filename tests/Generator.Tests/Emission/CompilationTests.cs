using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Law;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Tests.Emission;

/// <summary>Generated code compiles without a word, whatever names and options a user has.</summary>
public sealed class CompilationTests
{
    [Fact]
    public void Generated_code_has_no_warnings()
    {
        Assert.Empty(LawPrograms.Project.Value.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)
            .Select(static diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Checked_arithmetic_in_the_whole_project_changes_nothing()
    {
        CSharpCompilation source = GeneratedProject.Compile(CollectionPrograms.Source);
        var project = GeneratedProject.Of(GeneratedProject.NewDriver(), source.WithOptions(source.Options.WithOverflowChecks(true)));
        using LoadedProject loaded = project.Load();

        Assert.All(loaded.Targets.Values, static target => Assert.Null(Harness.Law.Broken(target)));
    }

    [Theory]
    [InlineData("public static int Target([Domain(0, 3)] int prompt, [Domain(0, 3)] int chain, [Domain(0, 3)] int i) => prompt + chain * i;")]
    [InlineData("public static int Target([Domain(0, 3)] int tokens, [Domain(0, 3)] int written, [Domain(0, 3)] int result, [Domain(0, 3)] int answer) => tokens * written + result * answer;")]
    [InlineData("public static int Target([Domain(0, 3)] int @int, [Domain(0, 3)] int @class, [Domain(0, 3)] int @var, [Domain(0, 3)] int value) => @int * @class + @var * value;")]
    [InlineData("public static int Target([Domain(0, 3)] int Program, [Domain(0, 3)] int PromptLength, [Domain(0, 3)] int Predictor, [Domain(0, 3)] int ChainLength) => Program * PromptLength + Predictor * ChainLength;")]
    [InlineData("public static int Target([Domain(0, 3)] int IntToken, [Domain(0, 3)] int IntValue, [Domain(0, 3)] int Table0, [Domain(0, 3)] int WritePrompt) => IntToken * IntValue + (Table0 ^ WritePrompt) * 5;")]
    [InlineData("public static int Target([Domain(0, 3)] int größe, [Domain(0, 3)] int _, [Domain(0, 3)] int __) => größe * _ + __;")]
    [InlineData("public static int Target([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> Int, [Domain(0, 2)] int System) => Int[System] + global::System.Math.Max(Int[0], 1);")]
    public void Any_parameter_name_will_do(string member) => Holds($"using CotGen; using System; namespace Named; public static partial class Holder {{ [CotTarget] {member} }}");

    [Theory]
    [InlineData("using CotGen; public static partial class Holder { [CotTarget] public static byte Target(byte x) => x; }")]
    [InlineData("using CotGen; namespace A.@class { partial record struct R { public partial interface I { [CotTarget] static byte Target(byte x) => x; } } }")]
    [InlineData("using CotGen; namespace System.CotGen { public partial record Holder { [CotTarget] internal static byte Target(byte x) => x; } }")]
    [InlineData("using CotGen; namespace N; partial class Holder { private enum E { A, B, Token } [CotTarget] private static E Target(E x, E Token) => x == E.A ? Token : E.B; }")]
    [InlineData("using CotGen; namespace N; public partial class Holder { public enum Int { Bool, Int, Value } [CotTarget] public static (Int, bool, int) Target(Int x, bool y) => (x, y, (int)x); }")]
    [InlineData("using CotGen; namespace N { public enum E { A, B } } namespace M { public enum E { A, C } public static partial class Holder { [CotTarget] public static (E, N.E) Target(N.E x, E y) => (y, x); } }")]
    [InlineData("using CotGen; namespace N; public enum E : ulong { A, B = 9_223_372_036_854_775_807 } public static partial class Holder { [CotTarget] public static E Target(E x) => x; }")]
    public void Any_surrounding_will_do(string source) => Holds(source);

    private static void Holds(string source)
    {
        using LoadedProject loaded = GeneratedProject.Of(source).Load();

        Assert.Null(Harness.Law.Broken(loaded.Targets["Target"]));
    }
}
