using CotGen.Certification;
using CotGen.Generator.Tests.Harness;
using CotGen.Lowering;
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

    [Theory]
    [InlineData(8, 93)]
    [InlineData(16, 317)]
    public void Longer_numbers_have_their_length_and_are_proved(int digits, int tokens)
    {
        using LoadedProject project = GeneratedProject.Of(Flagships.SourceOf(digits)).Load();
        Type target = project.Targets["ColumnWise"];
        var program = (CotProgram)target.GetProperty("Program")!.GetValue(null)!;

        Assert.Equal((tokens, $"all 10^{2 * digits} inputs"), (program.TokenCount, Certifier.Certify(program, WeightBuilder.Build(program)).Quantifier));
        Assert.Null(Harness.Law.Broken(target, maxPrompts: 50));
        Assert.Null(Harness.Law.Broken(project.Targets["RowWise"], maxPrompts: 50));
    }

    [Theory]
    [InlineData("ColumnWise")]
    [InlineData("RowWise")]
    public void Scores_and_weights_fit_16_bits(string name)
    {
        var program = (CotProgram)Loaded.Value.Targets[name].GetProperty("Program")!.GetValue(null)!;
        Assert.Equal(AccumulatorType.Int16, Certifier.Certify(program, WeightBuilder.Build(program)).Accumulator);
    }
}
