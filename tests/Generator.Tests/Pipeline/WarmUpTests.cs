extern alias generator;

using generator::CotGen.Generator;

namespace CotGen.Generator.Tests.Pipeline;

public class WarmUpTests
{
    /// <summary>A target that were refused would make nothing native that a target needs.</summary>
    [Fact]
    public void Its_target_is_compiled_to_the_end()
    {
        var compiled = WarmUp.Compile(TestContext.Current.CancellationToken);

        Assert.Contains("Predictor: Proved", compiled.Main, StringComparison.Ordinal);
        Assert.Contains("LaneRules", compiled.Lanes, StringComparison.Ordinal);
        Assert.DoesNotContain("LearnableProgram => null", compiled.Learnable, StringComparison.Ordinal);
    }
}
