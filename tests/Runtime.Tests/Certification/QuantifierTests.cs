using CotGen.Certification;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Certification;

public sealed class QuantifierTests
{
    [Theory]
    [InlineData(10, 8, "all 10^8 inputs")]
    [InlineData(10, 6, "all 10^6 inputs")]
    [InlineData(10, 5, "all 100,000 inputs")]
    [InlineData(2, 16, "all 65,536 inputs")]
    [InlineData(2, 0, "the only input")]
    [InlineData(2, 62, "all 4,611,686,018,427,387,904 inputs")]
    [InlineData(2, 64, "all 1.8 x 10^19 inputs")]
    [InlineData(10, 30, "all 10^30 inputs")]
    [InlineData(7, 40, "all 6.4 x 10^33 inputs")]
    public void The_number_of_prompts_is_said_in_words(int classes, int positions, string expected)
    {
        CotProgram program = Make.Program(Enumerable.Repeat(Make.Range(0, classes - 1), positions));
        Assert.Equal(expected, Quantifier.Of(program));
    }
}
