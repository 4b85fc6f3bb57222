using System.Collections.Immutable;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Analyzers;

/// <summary>A finding obeys what users write about it, whichever analyzer reports it.</summary>
public sealed class SuppressionTests
{
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["COT0004"] = "[CotTarget] public static int Target(int x) => x;",
        ["COT0101"] = "[CotTarget] public static int Target(byte x) => Helper(x); static int Helper(byte x) { double d = x; return 1; }",
        ["COT0206"] = """
            [CotTarget]
            [return: Domain(0, 0)]
            public static int Target([Domain(0, 15)] int a, [Domain(0, 15)] int b, [Domain(0, 999)] int c, [Domain(0, 999)] int d) => (a ^ b) - (a | b) + (a & b);
            """,
        ["COT0208"] = "[CotTarget] public static Transition<Only, Bit> Target(Only state, Bit bit) => (Only.State, bit, Move.Right);",
        ["COT1001"] = "[CotTarget] public static byte Target(byte x) => x;",
    };

    public static TheoryData<string> Rules => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Finding_is_there(string rule) => Assert.Single(await Findings(rule, "", Members[rule]));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Pragma_silences_it(string rule) =>
        Assert.Empty(await Findings(rule, "", $"\n#pragma warning disable {rule}\n{Members[rule]}\n#pragma warning restore {rule}\n"));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Pragma_elsewhere_does_not(string rule) =>
        Assert.Single(await Findings(rule, "", $"\n#pragma warning disable {rule}\n#pragma warning restore {rule}\n{Members[rule]}\n"));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Editor_config_silences_it(string rule) =>
        Assert.Empty(await Findings(rule, $"dotnet_diagnostic.{rule}.severity = none", Members[rule]));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Editor_config_makes_it_an_error(string rule) =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await Findings(rule, $"dotnet_diagnostic.{rule}.severity = error", Members[rule])).Severity);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Editor_config_makes_it_a_warning(string rule) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Findings(rule, $"dotnet_diagnostic.{rule}.severity = warning", Members[rule])).Severity);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Attribute_on_the_type_silences_it(string rule) => Assert.Empty(await Findings(
        rule, "", Members[rule], $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Any\", \"{rule}\")]"));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Attribute_on_the_method_silences_it(string rule) => Assert.Empty(await Findings(
        rule, "", Members[rule].Replace("static int Helper", $"{Suppress(rule)} static int Helper", StringComparison.Ordinal).Replace("[CotTarget]", $"[CotTarget] {Suppress(rule)}", StringComparison.Ordinal)));

    private static string Suppress(string rule) => $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Any\", \"{rule}:Title\")]";

    private static async Task<ImmutableArray<Diagnostic>> Findings(string rule, string editorConfig, string members, string attribute = "")
    {
        GeneratedProject project = EditorConfig.Project(editorConfig, $$"""
            using CotGen;
            namespace Silent;
            public enum Only { State }
            public enum Bit { Zero, One }
            {{attribute}}
            public static partial class Holder { {{members}} }
            """);
        ImmutableArray<Diagnostic> found = await project.Findings();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id != rule && diagnostic.Id != "COT1001");
        return [.. found.Where(diagnostic => diagnostic.Id == rule)];
    }
}
