using CotGen.Generator.Tests.Harness;
using CotGen.Programs;

namespace CotGen.Generator.Tests.Law;

/// <summary>The lengths that multiplication is known to have, and the law on a sample.</summary>
public sealed class FlagshipTests
{
    private const long Prompts = 5_000;

    private static readonly Lazy<LoadedProject> Loaded = new(static () => GeneratedProject.Of(Flagships.Source).Load());

    [Theory]
    [InlineData("ColumnWise", 29, 37)]
    [InlineData("RowWise", 38, 37)]
    public void Multiplication_has_its_length(string name, int tokens, int classes)
    {
        Type target = Loaded.Value.Targets[name];
        var program = (CotProgram)target.GetProperty("Program")!.GetValue(null)!;

        Assert.Equal((tokens, classes), (program.TokenCount, program.LargestClassCount));
        Assert.Null(Harness.Law.Broken(target, Prompts));
    }
}
