extern alias generator;

using CotGen.Generator.Tests.Frontend;
using generator::CotGen.Generator;
using generator::CotGen.Generator.Evaluation;
using generator::CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>A target that gives no program says why, whatever mistake the compiler makes.</summary>
public sealed class VisibleRefusalTests
{
    private static readonly MethodModel Model = TestCompilation.Model(TestCompilation.InClass("[CotTarget] static int Target(byte x) => x;"));

    [Fact]
    public void Refusal_without_a_reason_is_a_defect() =>
        Assert.Contains("COT0901", TargetReports.Refused(Model, []).Main, StringComparison.Ordinal);

    [Theory]
    [InlineData("COT0014")]
    [InlineData("COT9999")]
    public void Refusal_under_a_rule_that_the_analyzer_does_not_show_is_a_defect(string rule)
    {
        string text = TargetReports.Refused(Model, [new Finding(rule, Model.Main.Body.Span, [])]).Main;

        Assert.Contains("COT0901", text, StringComparison.Ordinal);
        Assert.Contains(rule, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_refusals_stay_what_they_are() =>
        Assert.DoesNotContain("COT0901", TargetReports.Refused(Model, [new Finding("COT0215", Model.Main.Body.Span, ["This"])]).Main, StringComparison.Ordinal);
}
