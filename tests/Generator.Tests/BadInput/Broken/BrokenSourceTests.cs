namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>
/// Broken variants of real files: no exception, no hang, no program of what is broken, and the targets of the other file as they were.
/// <c>tests/BrokenSources</c> runs other and more seeds.
/// </summary>
public sealed class BrokenSourceTests
{
    private const int BatchSize = 250;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Broken_files_are_survived(int batch)
    {
        var run = new BrokenRun(static failure => TestContext.Current.SendDiagnosticMessage(failure));
        run.Run(batch * BatchSize, BatchSize);
        Assert.True(run.Failures.Count == 0, string.Join("\n\n", run.Failures));
        Assert.Equal(BatchSize, run.Count);
    }
}
