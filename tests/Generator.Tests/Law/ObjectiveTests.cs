using System.Globalization;
using CotGen.Generator.Tests.BadInput;
using CotGen.Generator.Tests.Harness;
using CotGen.Lowering;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law;

/// <summary>What each objective promises. That its programs are right is the law's to show.</summary>
public sealed class ObjectiveTests
{
    private static readonly Lazy<LoadedProject> Loaded = new(static () => LawPrograms.Project.Value.Load());

    public static TheoryData<string> Methods => ["Columns", "Rows", "Parity", "Sorted", "Rest", "Chosen", "Weekday", "Lines", "Cells"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Smallest_never_has_more_weights_than_the_shortest_chain(string method)
    {
        CotProgram shortest = Program(method + "Shortest"), smallest = Program(method + "Smallest");
        Assert.True(WeightsOf(smallest) <= WeightsOf(shortest), $"{WeightsOf(smallest)} of\n{smallest}\n{WeightsOf(shortest)} of\n{shortest}");
        Assert.InRange(Program(method + "SmallestNarrow").LargestClassCount, 2, 192);
    }

    [Theory]
    [InlineData("Columns", 0.95)]
    [InlineData("Parity", 0.5)]
    public void Smallest_saves_weights_where_there_are_wide_quotients(string method, double share) =>
        Assert.InRange(WeightsOf(Program(method + "Smallest")), 1, share * WeightsOf(Program(method + "Shortest")));

    [Theory]
    [InlineData("Lines", 8)]
    [InlineData("Cells", 14)]
    public void Tokens_that_their_readers_can_do_without_are_left_out(string method, int tokens)
    {
        CotProgram program = Program(method + "Shortest");
        Assert.True(program.TokenCount <= tokens, program.ToString());
    }

    [Theory]
    [InlineData("Columns", 7)]
    [InlineData("Rows", 8)]
    [InlineData("Parity", 1)]
    [InlineData("Sorted", 7)]
    [InlineData("Rest", 3)]
    [InlineData("Chosen", 4)]
    [InlineData("Weekday", 3)]
    [InlineData("Lines", 6)]
    [InlineData("Cells", 9)]
    public void No_rule_reads_beyond_its_window(string method, int window)
    {
        CotProgram program = Program(method + "Window");
        IEnumerable<int> distances = program.Chain.SelectMany(static (slot, i) => slot.Meaning.Sources.Where(static source => source.Kind == AddressKind.Prologue).Select(source => i - source.Offset));
        Assert.True(distances.DefaultIfEmpty(1).Max() <= window, program.ToString());
    }

    [Theory]
    [InlineData("Columns")]
    [InlineData("Rows")]
    [InlineData("Sorted")]
    [InlineData("Chosen")]
    public async Task The_least_window_is_told_and_found(string method)
    {
        string message = Assert.Single(await Narrowed(method, 1)).GetMessage(CultureInfo.InvariantCulture);
        int least = int.Parse(message.Split(" is the least found")[0].Split(' ')[^1], CultureInfo.InvariantCulture);
        Assert.Equal("COT0307", Assert.Single(await Narrowed(method, least - 1)).Id);
        Assert.Empty(await Narrowed(method, least));
    }

    [Theory]
    [InlineData("SumOfProducts")]
    [InlineData("SumOfProductsSmallest")]
    [InlineData("SumOfProductsWindow")]
    public void Each_mark_of_a_method_is_a_target(string name) => Assert.Null(Harness.Law.Broken(Loaded.Value.Targets[name]));

    [Fact]
    public async Task Summaries_of_several_targets_tell_them_apart()
    {
        IEnumerable<string> summaries = (await GeneratedProject.Of(ObjectivePrograms.Sources[^1]).Findings()).Select(static finding => finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(summaries, static text => text.StartsWith("SumOfProductsSmallest: bounded function, ", StringComparison.Ordinal));
        Assert.Contains(summaries, static text => text.StartsWith("bounded function, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("COT0010", "[CotTarget, CotTarget] public static byte Target(byte x) => x;")]
    [InlineData("COT0101", "[CotTarget, CotTarget(Name = \"Other\")] public static int Target(byte x) => (int)(x * 1.5);")]
    [InlineData("COT0308", "[CotTarget(Objective = CotObjective.Window, Window = 9)] public static int Target(byte x) { while (x > 3) { x /= 2; } return x; }")]
    [InlineData("COT0308", "[CotTarget(Objective = CotObjective.Learnable, Shape = CotShape.Fold)] public static bool Target(bool state, bool x) => state ^ x;")]
    [InlineData("COT0309", "[CotTarget(Objective = CotObjective.Learnable)] public static int Target([Domain(0, 60)] int a, [Domain(1, 30)] int b) => a % b;")]
    public async Task What_an_objective_cannot_do_is_said(string id, string member) =>
        Assert.Equal(id, Assert.Single(await GeneratedProject.Of(RefusalTests.InClass(member)).Problems()).Id);

    private static async Task<IEnumerable<Diagnostic>> Narrowed(string method, int window)
    {
        string source = ObjectivePrograms.Sources[4];
        int end = source.IndexOf($" {method}Window(", StringComparison.Ordinal), start = source.LastIndexOf("Window = ", end, StringComparison.Ordinal) + "Window = ".Length;
        source = $"{source[..start]}{window.ToString(CultureInfo.InvariantCulture)}{source[source.IndexOf(')', start)..]}";
        return await GeneratedProject.Of(source).Problems();
    }

    private static long WeightsOf(CotProgram program) => WeightBuilder.Build(program).Count;

    private static CotProgram Program(string target) => (CotProgram)Loaded.Value.Targets[target].GetProperty("Program")!.GetValue(null)!;
}
