using CotGen.Generator.Tests.Frontend;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law;

/// <summary>The law, on every input of natural programs over all constructs of bounded functions.</summary>
public sealed class LawTests
{
    private static readonly Lazy<LoadedProject> Loaded = new(static () => LawPrograms.Project.Value.Load());
    private static readonly Lazy<Task<IReadOnlyDictionary<string, string>>> Refusals = new(RefusalsByTarget);

    public static IEnumerable<TheoryDataRow<string>> Names => TestCompilation.Targets(GeneratedProject.Compile(LawPrograms.Sources))
        .Select(static method => new TheoryDataRow<string>(method.Identifier.Text));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Holds(string name)
    {
        string source = TestCompilation.Targets(LawPrograms.Project.Value.Source).Single(method => method.Identifier.Text == name).ToString();
        if ((await Refusals.Value).TryGetValue(name, out string? refusal))
        {
            Assert.Fail($"{refusal}\n{source}");
        }

        string? broken = Harness.Law.Broken(Loaded.Value.Targets[name]);
        Assert.True(broken is null, $"{broken}\n{source}");
    }

    [Fact]
    public void A_call_follows_a_chain_to_its_end() => Assert.True((bool)Loaded.Value.Call("GcdBySubtraction", "IsInvoked")!);

    [Fact]
    public void A_call_reads_answers_that_are_parts_of_tokens() => Assert.True((bool)Loaded.Value.Call("GetRecord", "IsInvoked")!);

    private static async Task<IReadOnlyDictionary<string, string>> RefusalsByTarget()
    {
        var refusals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Diagnostic problem in await LawPrograms.Project.Value.Problems())
        {
            string name = TestCompilation.Targets(LawPrograms.Project.Value.Source)
                .FirstOrDefault(method => method.SyntaxTree == problem.Location.SourceTree && method.FullSpan.Contains(problem.Location.SourceSpan))?.Identifier.Text ?? "";
            refusals.TryAdd(name, problem.ToString());
        }

        return refusals;
    }
}
