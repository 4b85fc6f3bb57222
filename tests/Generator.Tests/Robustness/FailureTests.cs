using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Robustness;

/// <summary>A target that fails takes no other one down, sound or failing.</summary>
public sealed class FailureTests
{
    /// <summary>Ways to fail, each with the rule that says so; without a rule the C# compiler speaks.</summary>
    private static readonly (string Rule, string Type)[] Kinds =
    [
        ("COT0001", "partial class # { [CotTarget] public int Run(byte x) => x; }"),
        ("COT0002", "static class # { [CotTarget] public static int Run(byte x) => x; }"),
        ("COT0003", "partial class #<T> { [CotTarget] public static int Run(byte x) => x; }"),
        ("COT0004", "static partial class # { [CotTarget] public static int Run(int x) => x; }"),
        ("COT0101", "static partial class # { [CotTarget] public static int Run(byte x) => (int)(x * 0.5); }"),
        ("COT0201", "static partial class # { [CotTarget] public static int Run(byte x) => 1 / x; }"),
        ("COT0205", "static partial class # { [CotTarget] public static int Run(byte x) => Run(x); }"),
        ("COT0209", "static partial class # { [CotTarget] public static int Run(byte x) { while (true) { x++; } } }"),
        ("COT0306", "static partial class # { [CotTarget] public static int Run([Domain(0, 999)] int a, [Domain(0, 999)] int b) => a * b * 1_000 + b; }"),
        ("COT0024", "static partial class # { enum S { [Start] A, [Start] B } enum C { D } [CotTarget] static Transition<S, C> Run(S s, C c) => (s, c, Move.Right); }"),
        ("", "static partial class # { [CotTarget] public static int Run(byte x) => Missing(x); }"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Kinds.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Pair_of_failures_is_two_failures(int first)
    {
        for (int second = first; second < Kinds.Length; second++)
        {
            var project = GeneratedProject.Of($$"""
                using CotGen;
                {{Kinds[first].Type.Replace("#", "First", StringComparison.Ordinal)}}
                static partial class Sound { [CotTarget] public static byte Good(byte x) => x; }
                {{Kinds[second].Type.Replace("#", "Second", StringComparison.Ordinal)}}
                """);

            Assert.Empty(project.DriverDiagnostics);
            Assert.Contains("cotprogram 1", project.FileNamed("Sound.GoodCot.g.cs"), StringComparison.Ordinal);
            Assert.Equal(
                new[] { Kinds[first].Rule, Kinds[second].Rule }.Where(static rule => rule.Length > 0),
                (await project.Problems()).Select(static problem => problem.Id));
        }
    }
}
