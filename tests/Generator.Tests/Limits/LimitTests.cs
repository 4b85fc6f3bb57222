using System.Collections.Immutable;
using System.Globalization;
using CotGen.Generator.Tests.BadInput;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Limits;

/// <summary>Each limit: just enough compiles, one less is a finding at the expression that grew, whether the target states it or the project.</summary>
public sealed class LimitTests
{
    /// <summary>Limit, rule, a name that the message must hold, and a target with the place of the finding.</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "Fuel", "COT0205", "", "public static int Target([Domain(0, 9)] int x) { int sum = x; [|for (int i = 0; i < 100; i++) { sum = (sum + i) % 7; }|] return sum; }" },
        { "Fuel", "COT0205", "", "public static int Target([Domain(0, 9)] int x) { int sum = 0; [|for (int i = 0; i < 40; i++) { for (int j = 0; j < i; j++) { sum++; } }|] return sum * x; }" },
        { "MaxNodes", "COT0303", "b*c", "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b, [Domain(0, 9)] int c) { int first = a * b; return [|(first + b * c) % 7|]; }" },
        { "MaxDomain", "COT0306", "a*b", "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b) => [|a * b|] % 7;" },
        { "MaxDomain", "COT0306", "(a*100)+(b*3)", "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b) => [|(a * 100 + b * 3) / 7|];" },
        { "MaxClasses", "COT0301", "first", "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b) { int [|first = a * b|]; return (first + a) % 3; }" },
        { "MaxWeights", "COT0310", "result", "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b) => [|a * b|];" },
        { "MaxSlots", "COT0302", "result", "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b, [Domain(0, 9)] int c) { int first = a * b; [|return (first + b * c) % 7;|] }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Limit_is_exact(string limit, string id, string name, string member)
    {
        string property = limit == "Fuel" ? "CotFuel" : "Cot" + limit;
        long least = await LeastThatCompiles(limit, member);
        string enough = Text(least);
        Assert.Equal(id, Assert.Single(await Problems(member, Text(least - 1), limit)).Finding.Id);

        // The last operations are not those of the loop.
        string below = Text(limit == "Fuel" ? least / 2 : least - 1);
        (Diagnostic Finding, string Place) stated = Assert.Single(await Problems(member, below, limit));
        Assert.Equal((id, Marked(member)), (stated.Finding.Id, stated.Place));
        Assert.Contains(name, stated.Finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(property, stated.Finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        // The project's limit does the same, and the target's own wins over it.
        (Diagnostic Finding, string Place) project = Assert.Single(await Problems(member, null, limit, (property, below)));
        Assert.Equal((id, Marked(member)), (project.Finding.Id, project.Place));
        Assert.Empty(await Problems(member, null, limit, (property, enough)));
        Assert.Empty(await Problems(member, enough, limit, (property, below)));
        Assert.Single(await Problems(member, below, limit, (property, enough)));
    }

    [Fact]
    public async Task Domain_of_an_input_obeys_the_project()
    {
        (Diagnostic Finding, _) = Assert.Single(await Problems("public static int [|Target|]([Domain(0, 9)] int a) => a;", null, "", ("CotMaxDomain", "9")));
        Assert.Equal("COT0306", Finding.Id);
        Assert.Contains("'a' can have 10 values, more than the limit of 9", Finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[FixedLength(int.MaxValue)] Span<int> y")]
    [InlineData("[FixedLength(int.MaxValue), Domain(0, 1)] ReadOnlySpan<int> y")]
    [InlineData("[FixedLength(1_000_001)] Span<int> y")]
    public async Task A_span_beyond_all_limits_is_refused_before_it_is_laid_out(string parameter)
    {
        string member = $"public static int Target([Domain(0, 30)] int n, {parameter}) {{ {(parameter.Contains("ReadOnly", StringComparison.Ordinal) ? "" : "y[0] = n; ")}return n; }}";
        (Diagnostic Finding, string Place) = Assert.Single(await Problems(member, null, ""));
        Assert.Equal(("COT0303", "Target"), (Finding.Id, Place));
        Assert.Contains("'y'", Finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_bound_the_learnable_program()
    {
        const string Member = "public static int Target([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a * b % 7;";
        Assert.Contains("LearnableProgram", await Generated(Member, ("CotMaxRows", "100")), StringComparison.Ordinal);
        Assert.NotEqual(await Generated(Member, ("CotMaxRows", "100")), await Generated(Member, ("CotMaxRows", "3")));
    }

    private static async Task<long> LeastThatCompiles(string limit, string member)
    {
        long low = 1, high = 65_536;
        Assert.NotEmpty(await Problems(member, Text(low), limit));
        Assert.Empty(await Problems(member, Text(high), limit));
        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            (low, high) = (await Problems(member, Text(middle), limit)).Length > 0 ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static async Task<(Diagnostic Finding, string Place)[]> Problems(string member, string? stated, string limit, params (string, string)[] properties)
    {
        ImmutableArray<Diagnostic> problems = await Project(member, stated is null ? "" : $"({limit} = {stated})", properties).Problems();
        return [.. problems.Select(static problem => (problem, problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan)))];
    }

    private static Task<string> Generated(string member, params (string, string)[] properties) =>
        Task.FromResult(string.Join("\n", Project(member, "", properties).Result.GeneratedSources.Select(static file => file.SourceText.ToString())));

    private static GeneratedProject Project(string member, string arguments, (string, string)[] properties) => GeneratedProject.Of(
        GeneratedProject.NewDriver().WithUpdatedAnalyzerConfigOptions(new BuildProperties(properties)),
        GeneratedProject.Compile(RefusalTests.InClass($"[CotTarget{arguments}] {member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}")));

    private static string Marked(string member) =>
        member[(member.IndexOf("[|", StringComparison.Ordinal) + 2)..member.IndexOf("|]", StringComparison.Ordinal)];

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
