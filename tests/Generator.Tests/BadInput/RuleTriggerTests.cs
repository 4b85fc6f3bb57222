extern alias generator;

using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Law;
using CotGen.Generator.Tests.Limits;
using CotGen.Generator.Tests.MachineFiles;
using CotGen.Generator.Tests.Pipeline;
using generator::CotGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.BadInput;

/// <summary>Every rule has a program that triggers it at the place that it speaks of.</summary>
public sealed partial class RuleTriggerTests
{
    /// <summary>Tests of rules that no row of an id and a marked program can show: their finding has no place, or company, or is a defect of the compiler.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["COT0024"] = nameof(MachineLawTests),
        ["COT0039"] = nameof(ProjectLimitTests.Property_that_is_no_limit_is_said_once),
        ["COT0110"] = nameof(LanguageRefusalTests.Instance_members_are_refused),
        ["COT0118"] = nameof(LanguageRefusalTests.Deep_nesting_is_refused_and_does_not_overflow_the_stack),
        ["COT0208"] = nameof(MachineLawTests),
        ["COT0230"] = nameof(A_switch_too_long_for_the_stack_is_refused),
        ["COT0307"] = nameof(ObjectiveTests),
        ["COT0308"] = nameof(ObjectiveTests),
        ["COT0309"] = nameof(ObjectiveTests),
        ["COT0401"] = nameof(MachineFileTests),
        ["COT0402"] = nameof(MachineFileTests),
        ["COT0403"] = nameof(MachineFileTests),
        ["COT0404"] = nameof(MachineFileTests),
        ["COT0901"] = nameof(VisibleRefusalTests),
        ["COT1001"] = nameof(SuppressionTests),
    };

    [Theory]
    [InlineData("COT0202", "public static int Target([Domain(0, 999)] int a, [Domain(0, 999)] int b, [Domain(0, 999)] int c) => [|1 / (a == 417 && b == 333 && c == 291 ? 0 : 1)|];")]
    [InlineData("COT0206", "[return: Domain(0, 0)] public static int Target([Domain(0, 15)] int a, [Domain(0, 15)] int b, [Domain(0, 999)] int c, [Domain(0, 999)] int d) => [|(a ^ b) - (a | b) + (a & b)|];")]
    [InlineData("COT0207", "public static bool Target([Domain(0, 9)] int x) => (DayOfWeek)[|x|] == DayOfWeek.Friday;")]
    [InlineData("COT0304", "public static bool [|Target|]([Domain(0, 40_000)] int a, [Domain(-40_000, -1)] int b) => a > 5 && b < -7;")]
    [InlineData("COT0902", "public static int [|Target|](byte x) => x < OtherCot.ChainLength ? 1 : 0; [CotTarget] public static byte Other(byte x) => x;")]
    public async Task Rule_is_triggered(string id, string member) => await new BadProject(RefusalTests.InClass("[CotTarget] " + member)).Finds(id);

    /// <summary>Evaluation goes as deep as a switch is long; the stack of some hosts is small.</summary>
    [Fact]
    public void A_switch_too_long_for_the_stack_is_refused()
    {
        string arms = string.Concat(Enumerable.Range(0, 1_500).Select(static i => $"{i} => {i % 7}, "));
        BadProject? project = null;
        var thread = new Thread(() => project = new BadProject(RefusalTests.InClass($"[CotTarget] public static int Target([Domain(0, 4_000)] int x) => x switch {{ {arms}_ => 9 }};")), 640 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains("\"COT0230\"", project!.Project.FileNamed("Spoiled.Holder.TargetCot.g.cs"), StringComparison.Ordinal);
        project.LeavesTheOtherTarget();
    }

    [Fact]
    public void Every_rule_has_a_program()
    {
        string[] shown = [.. Rows().Where(static row => row.Exists(static value => value.Contains("[|", StringComparison.Ordinal))).SelectMany(static row => row.FindAll(static value => Id().IsMatch(value)))];
        Assert.Empty(Rules.All.Select(static rule => rule.Id).Except(shown).Except(Elsewhere.Keys));
        Assert.Empty(Elsewhere.Keys.Intersect(shown));
    }

    // The data of all theories of these tests: what stands in attributes, and in tables.
    private static IEnumerable<List<string>> Rows()
    {
        foreach (Type type in typeof(RuleTriggerTests).Assembly.GetTypes().Where(static type => type.Namespace?.StartsWith("CotGen.Generator.Tests", StringComparison.Ordinal) == true))
        {
            foreach (InlineDataAttribute data in type.GetMethods().SelectMany(static method => method.GetCustomAttributes<InlineDataAttribute>()))
            {
                yield return [.. data.Data.OfType<string>()];
            }

            foreach (PropertyInfo table in type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(static table => typeof(IEnumerable<ITheoryDataRow>).IsAssignableFrom(table.PropertyType)))
            {
                foreach (ITheoryDataRow row in (IEnumerable)table.GetValue(null)!)
                {
                    yield return [.. row.GetData().OfType<string>()];
                }
            }
        }
    }

    [GeneratedRegex(@"^COT\d{4}$")]
    private static partial Regex Id();
}
