extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using CotGen.Generator.Tests.BadInput;
using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Pipeline;
using generator::CotGen.Generator;
using generator::CotGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator.Tests.Limits;

/// <summary>Limits as build properties: what cannot be read is said, and a change compiles again, once.</summary>
public sealed class ProjectLimitTests
{
    [Theory]
    [InlineData("CotFuel", "unlimited", "9223372036854775807")]
    [InlineData("CotFuel", "-1", "9223372036854775807")]
    [InlineData("CotFuel", "1e9", "9223372036854775807")]
    [InlineData("CotMaxClasses", "0", "65536")]
    [InlineData("CotMaxClasses", "65537", "65536")]
    [InlineData("CotMaxDomain", "999999", "65536")]
    [InlineData("CotMaxNodes", "99999999999", "2147483647")]
    [InlineData("CotMaxSlots", "1.5", "2147483647")]
    [InlineData("CotMaxRows", "many", "65536")]
    [InlineData("CotMaxWeights", "2147483648", "2147483647")]
    public async Task Property_that_is_no_limit_is_said_once(string property, string value, string greatest)
    {
        Diagnostic found = Assert.Single(await Problems((property, value)));
        Assert.Equal("COT0039", found.Id);
        Assert.Equal(Location.None, found.Location);
        Assert.Equal(
            $"The build property {property} is '{value}', which is no limit; set it to a whole number from 1 to {greatest}, or leave it out",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("10_000")]
    [InlineData(" 10000 ")]
    public async Task Property_that_is_left_out_or_sound_is_silent(string value) => Assert.Empty(await Problems(("CotFuel", value)));

    [Fact]
    public void Only_a_change_of_a_limit_compiles_again()
    {
        TrackedRun run = TrackedRun.Functions();
        run.Configure(new BuildProperties(("RootNamespace", "A")));
        Assert.All(Compiled(run), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        run.Configure(new BuildProperties(("RootNamespace", "A"), ("CotFuel", "1")));
        Assert.All(Compiled(run), static reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));

        run.Configure(new BuildProperties(("RootNamespace", "B"), ("CotFuel", "1")));
        Assert.All(Compiled(run), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static IEnumerable<IncrementalStepRunReason> Compiled(TrackedRun run) =>
        run.Project.Result.TrackedSteps[TrackingNames.Compiled].SelectMany(static step => step.Outputs).Select(static output => output.Reason);

    private static async Task<ImmutableArray<Diagnostic>> Problems(params (string, string)[] properties)
    {
        var provider = new BuildProperties(properties);
        Compilation compilation = GeneratedProject.Of(
            GeneratedProject.NewDriver().WithUpdatedAnalyzerConfigOptions(provider),
            GeneratedProject.Compile(RefusalTests.InClass("[CotTarget] public static byte Target(byte x) => x; [CotTarget] public static byte Other(byte x) => x;"))).Compilation;
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new TargetAnalyzer(), new ReportAnalyzer()], new AnalyzerOptions([], provider))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static diagnostic => diagnostic.Id != "COT1001")];
    }
}
