namespace CotGen.Generator.Tests.BadInput;

/// <summary>Findings obey what users write to be spared them.</summary>
public sealed class SuppressionTests
{
    private const string Target = "[CotTarget] public static int Target(byte x) => x;";

    [Fact]
    public async Task Summary_stands_at_the_name()
    {
        var project = new BadProject(RefusalTests.InClass(Target));

        var summaries = await project.Project.Findings();
        Assert.Equal(2, summaries.Length);
        Assert.All(summaries, static summary => Assert.Equal("COT1001", summary.Id));
    }

    [Fact]
    public async Task Pragma_silences_information()
    {
        var project = new BadProject(RefusalTests.InClass($"\n#pragma warning disable COT1001\n{Target}\n#pragma warning restore COT1001\n"));

        Assert.Single(await project.Project.Findings());
    }
}
