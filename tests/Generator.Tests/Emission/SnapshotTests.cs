using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Law;
using Snapshooter.Xunit3;

namespace CotGen.Generator.Tests.Emission;

/// <summary>Generated files as a whole. To accept new text: delete the __snapshots__ folder, run these tests once, and read the difference.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("Flagship.Arithmetic.ColumnWiseCot.g.cs")]
    [InlineData("Flagship.Arithmetic.ColumnWiseCot.Weights.g.cs")]
    [InlineData("Flagship.Arithmetic.ColumnWiseCot.Lanes.g.cs")]
    [InlineData("Flagship.Arithmetic.ColumnWiseCot.Source.g.cs")]
    public void Multiplication(string file) => Matches(Flagships.Source, file);

    [Theory]
    [InlineData("Kept.Bits.ParityCot.g.cs")]
    [InlineData("Kept.Bits.ParityCot.Source.g.cs")]
    public void Parity(string file) => Matches(EmissionSources.Parity, file);

    [Theory]
    [InlineData("Kept.Lists.GetCot.g.cs")]
    public void Answer_that_is_a_part_of_a_token(string file) => Matches(EmissionSources.Get, file);

    [Theory]
    [InlineData("Kept.Robots.Turtle.TurnCot.g.cs")]
    public void Enums_and_nested_types(string file) => Matches(EmissionSources.Turn, file);

    [Theory]
    [InlineData("Kept.Holder.TryDivideCot.g.cs")]
    public void Refused_target(string file) => Matches(EmissionSources.Refused, file);

    private static void Matches(string source, string file)
    {
        var project = GeneratedProject.Of(source);

        Assert.Empty(project.CompilerErrors);
        Snapshot.Match(project.FileNamed(file), file);
    }
}
